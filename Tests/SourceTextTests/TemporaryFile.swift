import Foundation
import SourceText

/// A file that is gone when the test is over.
final class TemporaryFile {
    let url: URL

    init(bytes: [UInt8]) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "securable-\(UUID().uuidString).yaml")
        try Data(bytes).write(to: url)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func source() throws -> SourceFile { try SourceFile(path: "test.yaml", url: url) }
}
