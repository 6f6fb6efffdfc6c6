/// What the ids and keys of entries look like.
enum Identifier {
    /// The most characters that an id may have.
    static let limit = 120
    /// The most characters of a key, which is made of ids.
    static let keyLimit = 400

    /// Small letters, digits and single hyphens between them: `smart-lock`.
    static func isKebabCase(_ text: String) -> Bool {
        var mayEnd = false
        for byte in text.utf8 {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: mayEnd = true
            case 0x2D where mayEnd: mayEnd = false
            default: return false
            }
        }
        return mayEnd && text.utf8.count <= limit
    }

    /// A framework, a colon, a number: `8425:DP.3`.
    static func isElement(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.utf8.allSatisfy {
                        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                            || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F || $0 == 0x28 || $0 == 0x29
                    }
            }
    }

    /// An element, optionally with a slash and a word: `8425:DP.3/cloud`.
    static func isElementKey(_ text: String) -> Bool {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        return text.utf8.count <= keyLimit && isElement(parts[0]) && (parts.count == 1 || isKebabCase(String(parts[1])))
    }

    /// The id of a vulnerability, and perhaps a word after a stroke: `CVE-2023-38408/lock`.
    static func isVulnerabilityKey(_ text: String) -> Bool {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let isID = parts[0].utf8.enumerated().allSatisfy { place, byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            case 0x2D, 0x2E, 0x3A, 0x5F: place > 0
            default: false
            }
        }
        return text.utf8.count <= keyLimit && isID && !parts[0].isEmpty
            && (parts.count == 1 || isKebabCase(String(parts[1])))
    }

    /// A rule, a colon, a subject, and perhaps another: `unencrypted-flow:lock-to-bridge`.
    ///
    /// Subjects may be elements, which hold a colon of their own.
    static func isFindingKey(_ text: String) -> Bool {
        guard text.unicodeScalars.count <= keyLimit, let colon = text.utf8.firstIndex(of: 0x3A) else { return false }
        let subjects = text[text.utf8.index(after: colon)...]
        return isKebabCase(String(text[..<colon])) && !subjects.isEmpty
            && subjects.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x27 }
    }

    /// The id that a folder's name gives a product that has none of its own.
    static func kebabCase(from name: String) -> String {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? "product" : words.joined(separator: "-")
    }
}
