import Foundation
import SourceText

/// Opens the file of the advisory index, and makes sure that it is one.
enum IndexFile {
    /// The edition of the schema, which the file keeps as its `user_version`.
    static let edition = 1
    /// What marks the file as an index of ours: `SAdv`.
    private static let mark = 0x5341_6476

    /// Opens an index to read.
    ///
    /// - Throws: ``AdvisoriesError/refused(_:)`` where there is none, it is damaged, or of another edition.
    static func reading(_ place: URL) throws(AdvisoriesError) -> SQLiteFile {
        guard FileManager.default.fileExists(atPath: place.path(percentEncoded: false)) else {
            throw .refused(
                "there is no advisory index at \(place.path(percentEncoded: false)); "
                    + "make one: securable advisories update FILE")
        }
        let file = try SQLiteFile(place, .reading)
        try check(file, place)
        return file
    }

    /// Opens an index to write, and makes it where there is none.
    ///
    /// - Throws: ``AdvisoriesError/refused(_:)`` where it is damaged or of another edition.
    static func writing(_ place: URL) throws(AdvisoriesError) -> SQLiteFile {
        do {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw .refused("the folder of the index can't be made: \(error.localizedDescription)")
        }
        let file = try SQLiteFile(place, .writing)
        let isEmpty = try number(file, "PRAGMA page_count", place) == 0
        if isEmpty {
            try file.run("PRAGMA page_size = 8192")
            try file.transaction { () throws(AdvisoriesError) in
                // Somebody may have made it meanwhile.
                guard try number(file, "PRAGMA user_version", place) == 0 else { return }
                try file.run(IndexStatements.schema)
                try file.run("PRAGMA user_version = \(edition)")
                try file.run("PRAGMA application_id = \(mark)")
            }
        }
        try check(file, place)
        try file.run("PRAGMA cache_size = -98304; PRAGMA synchronous = NORMAL; PRAGMA temp_store = FILE")
        return file
    }

    private static func check(_ file: SQLiteFile, _ place: URL) throws(AdvisoriesError) {
        let found = try number(file, "PRAGMA user_version", place)
        let mark = try number(file, "PRAGMA application_id", place)
        guard mark == Self.mark else {
            throw .refused(
                "\(place.path(percentEncoded: false)) is no advisory index; name another file with --index, or remove it"
            )
        }
        guard found == edition else {
            throw .refused(
                "the advisory index \(place.path(percentEncoded: false)) is of edition \(found), and this program has "
                    + "edition \(edition); remove it, and import the feeds again")
        }
    }

    private static func number(_ file: SQLiteFile, _ query: String, _ place: URL) throws(AdvisoriesError) -> Int {
        do throws(AdvisoriesError) {
            let select = try file.statement(query)
            defer { select.reset() }
            return try select.step() ? select.integer(0) : 0
        } catch {
            throw .refused(
                "the advisory index \(place.path(percentEncoded: false)) can't be read (\(error.message)); if it is "
                    + "damaged, remove it, and import the feeds again")
        }
    }
}
