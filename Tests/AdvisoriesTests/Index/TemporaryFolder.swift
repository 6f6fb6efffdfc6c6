import Advisories
import Foundation

/// A folder for one test, which is gone after it.
struct TemporaryFolder: ~Copyable {
    let place: URL

    init() throws {
        place = FileManager.default.temporaryDirectory.appending(path: "feeds-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: place) }

    var index: URL { place.appending(path: "advisories.db") }

    /// Writes a file, with the folders above it, and gives its place.
    @discardableResult
    func write(_ text: String, to path: String) throws -> URL { try write(Data(text.utf8), to: path) }

    @discardableResult
    func write(_ data: Data, to path: String) throws -> URL {
        let file = place.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        return file
    }

    /// Imports files or folders below this one, or elsewhere.
    @discardableResult
    func update(
        _ places: URL..., name: String? = nil, partial: Bool = false, progress: @escaping (String) -> Void = { _ in }
    ) throws -> [ImportOutcome] {
        try AdvisoryUpdate(index: index, now: "2026-11-24T12:00:00Z", progress: progress).run(
            places.map {
                FeedSource(place: $0, shown: $0.lastPathComponent, name: name, isPartial: partial)
            })
    }

    /// The rows of a query, each as its columns with a bar between them.
    func rows(_ query: String) throws -> [String] {
        let file = try SQLiteFile(index, .reading)
        let select = try file.statement(query)
        var rows: [String] = []
        while try select.step() {
            rows.append((0..<select.columnCount).map { select.text($0) ?? "-" }.joined(separator: "|"))
        }
        return rows
    }
}
