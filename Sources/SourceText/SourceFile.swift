public import Foundation

/// A text file that was read, with its bytes, so that a diagnostic can show the line.
public struct SourceFile: Sendable {
    /// The path shown to people, relative to the folder that was asked about.
    public let path: String
    /// The content: UTF-8 without NUL.
    public let bytes: [UInt8]

    /// The largest file that is read, in bytes: 32 MiB, six times a product of 10,000 components.
    public static let sizeLimit = 32 << 20

    /// Makes a file from text that is at hand.
    public init(path: String, text: String) {
        self.path = path
        bytes = Array(text.utf8)
    }

    /// Reads a file after looking at its size, and refuses what is not UTF-8 text.
    ///
    /// - Parameter limit: The largest file that is read, in bytes.
    /// - Throws: a diagnostic with the code `file-too-large`, `unreadable-file` or `wrong-encoding`.
    public init(path: String, url: URL, limit: Int = sizeLimit) throws(DiagnosticError) {
        self.path = path
        func refuse(_ code: String, _ message: String, line: Int = 0) -> DiagnosticError {
            DiagnosticError(Diagnostic(code, message, at: Place(file: path, line: line, column: line == 0 ? 0 : 1)))
        }
        let data: Data
        do {
            let values = try url.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey])
            guard values.isRegularFile == true else { throw refuse("unreadable-file", "this is not a regular file") }
            let size = values.fileSize ?? 0
            guard size <= limit else {
                throw refuse(
                    "file-too-large",
                    "the file has \(size >> 20) MiB, and at most \(limit >> 20) MiB are read; split it")
            }
            data = try Data(contentsOf: url)
        } catch let error as DiagnosticError {
            throw error
        } catch {
            throw refuse("unreadable-file", "the file can't be read; check that it exists and its permissions")
        }
        // A mark of the encoding, which some editors put first, is none of the text.
        bytes = Array(data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw refuse("wrong-encoding", "the file is UTF-16; save it as UTF-8")
        }
        if let place = bytes.firstIndex(of: 0) {
            let line = bytes[..<place].count { $0 == 0x0A } + 1
            throw refuse("wrong-encoding", "the file has a NUL byte, so it is not text", line: line)
        }
    }

    /// The text of a line, counted from 1; nil past the end.
    ///
    /// Bytes that are not UTF-8 are shown as U+FFFD.
    public func line(_ number: Int) -> String? {
        guard number > 0 else { return nil }
        return bytes.withUnsafeBytes { bytes in
            var start = 0
            var end = Self.endOfLine(from: start, in: bytes)
            for _ in 1..<number {
                guard end < bytes.count else { return nil }
                start = end + 1
                end = Self.endOfLine(from: start, in: bytes)
            }
            guard start < bytes.count else { return nil }
            return String(decoding: bytes[start..<end], as: UTF8.self).trimmingCharacters(in: .newlines)
        }
    }

    /// The C library looks for a byte many times faster than a loop does, and a file may have a million lines.
    private static func endOfLine(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        guard let base = bytes.baseAddress, start < bytes.count,
            let found = memchr(base + start, 0x0A, bytes.count - start)
        else { return bytes.count }
        return UnsafeRawPointer(found) - base
    }
}

/// A diagnostic that ends what was being done.
public struct DiagnosticError: Error, Sendable {
    /// What is wrong, and where.
    public let diagnostic: Diagnostic

    /// Wraps a diagnostic.
    public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
