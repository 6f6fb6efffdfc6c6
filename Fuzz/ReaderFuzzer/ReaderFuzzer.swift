import Foundation

/// The reader that the environment asks for: one of the names of ``Reader``, in `SECURABLE_READER`.
private let reader: Reader = {
    let name = ProcessInfo.processInfo.environment["SECURABLE_READER"] ?? ""
    guard let reader = Reader(rawValue: name) else {
        print("set SECURABLE_READER to one of: \(Reader.allCases.map(\.rawValue).joined(separator: " "))")
        exit(2)
    }
    return reader
}()

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    reader.read(UnsafeBufferPointer(start: start, count: count))
    return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Where the package manager has the program begin, instead of in libFuzzer's own `main`.
@_cdecl("ReaderFuzzer_main")
public func begin(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    var count = count
    var words = words
    _ = reader  // ends the program where it is not known, before libFuzzer takes that for a fault
    return runDriver(&count, &words, testOneInput)
}
