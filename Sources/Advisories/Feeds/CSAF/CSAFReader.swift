/// Reads advisories and VEX documents of suppliers.
enum CSAFReader {
    static func records(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFault) -> [AdvisoryRecord] { [] }
    static func publisher(_ bytes: UnsafeBufferPointer<UInt8>) -> String? { nil }
}
