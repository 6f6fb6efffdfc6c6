/// How much room a character takes on a terminal.
enum DisplayWidth {
    /// Blanks as wide as a character, so that what stands below it stays below it.
    static func blank(_ scalar: Unicode.Scalar) -> String {
        if scalar == "\t" { return "\t" }
        if scalar.value < 0x300 { return " " }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return ""
        default: return isWide(scalar.value) ? "  " : " "
        }
    }

    /// The blocks of East Asian scripts, their full-width forms, and pictures (Unicode Standard Annex #11).
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
