/// What ids in OSCAL look like, and how they go with the numbers of elements.
///
/// OSCAL's ids are tokens: a letter or `_`, then letters, digits and `. - _`. NIST's own catalogs write a control that people
/// know as `AC-2(1)` as `ac-2.1`, and this does so too.
public enum OSCALToken {
    /// The namespace of properties that only Securable gives a meaning.
    ///
    /// Nobody has a host of this name, and nobody can: `invalid` is reserved (RFC 2606). Some readers of OSCAL take no URN
    /// here.
    public static let namespace = "https://securable.invalid/ns/oscal"

    /// A number or name as a token: `AC-2(1)` as `ac-2.1`, `5.1-1` as `_5.1-1`.
    public static func token(_ text: String) -> String {
        var token = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "(", "[": token += token.hasSuffix(".") || token.isEmpty ? "" : "."
            case ")", "]": continue
            case ".", "-", "_": token.unicodeScalars.append(scalar)
            default: token.unicodeScalars.append(isLetter(scalar) || isDigit(scalar) ? scalar : "-")
            }
        }
        guard let first = token.unicodeScalars.first else { return "_" }
        return isLetter(first) || first == "_" ? token : "_" + token
    }

    /// Whether a text is one of OSCAL's ids.
    ///
    /// Some catalogs have ids that begin with a digit, or with brackets; they do no harm.
    static func isHarmless(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isLetter(first) || isDigit(first) || first == "_",
            text.utf8.count <= 200, !text.contains("..")
        else { return false }
        return text.unicodeScalars.allSatisfy { isLetter($0) || isDigit($0) || ".-_()".unicodeScalars.contains($0) }
    }

    /// What is the same for an id and for a number that only differs in case, brackets and leading zeros: `ac-2.1` for
    /// `AC-02(01)`.
    static func key(_ text: some StringProtocol) -> String {
        var key = ""
        var isInNumber = false
        var zeros = 0
        func endNumber() {
            if zeros > 0, !isInNumber { key += "0" }
            (isInNumber, zeros) = (false, 0)
        }
        for scalar in token(String(text)).unicodeScalars {
            switch scalar {
            case "0" where !isInNumber && (key.unicodeScalars.last.map { !isDigit($0) } ?? true): zeros += 1
            case "0"..."9":
                (isInNumber, zeros) = (true, 0)
                key.unicodeScalars.append(scalar)
            default:
                endNumber()
                key.unicodeScalars.append(scalar)
            }
        }
        endNumber()
        return key.hasPrefix("_") ? String(key.dropFirst()) : key
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
    }
}
