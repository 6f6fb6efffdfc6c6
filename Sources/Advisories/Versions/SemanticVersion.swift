/// Semantic versions, 2.0.0, and how npm, Go, Cargo, NuGet and Dart write them.
///
/// Missing numbers are zeros and a fourth number counts, since advisories have both; a leading `v` is ignored. Builds
/// do not count, but for Dart. npm reads as node-semver does with `loose`: `=v1.2.3`, `1.2.3beta`. Go's own versions
/// may be written `go1.21rc2`. NuGet ignores case.
///
/// Source: https://semver.org/spec/v2.0.0.html, clauses 9 to 11.
struct SemanticVersion {
    let scheme: VersionScheme

    /// What can follow the numbers, in their order.
    private enum Mark {
        static let end: UInt8 = 0x00
        static let prerelease: UInt8 = 0x01
        static let release: UInt8 = 0x02
        static let word: UInt8 = 0xF9
    }

    func key(of part: VersionText.Part) -> [UInt8]? {
        var text = VersionText(part)
        var key = VersionKey(capacity: part.count + 4)
        skipPrefix(of: &text)
        guard appendNumbers(of: &text, in: part, to: &key) else { return nil }
        if scheme == .go, text.next.isASCIILetter {
            key.mark(Mark.prerelease)
            appendAttachedPrerelease(of: &text, to: &key)
        } else if startsPrerelease(&text) {
            key.mark(Mark.prerelease)
            guard appendIdentifiers(of: &text, to: &key) else { return nil }
        } else {
            key.mark(Mark.release)
        }
        if text.skip(ifNext: UInt8(ascii: "+")) {
            var build = VersionKey(capacity: text.rest.count + 2)
            guard appendIdentifiers(of: &text, to: &build) else { return nil }
            if scheme == .pub { return text.isAtEnd ? key.bytes + build.bytes : nil }
        }
        return text.isAtEnd ? key.bytes : nil
    }

    private func skipPrefix(of text: inout VersionText) {
        switch scheme {
        case .npm: _ = text.take { $0 | 0x20 == UInt8(ascii: "v") || $0 == UInt8(ascii: "=") || $0 == 0x20 }
        case .go: _ = text.skip(ifNext: "go") || text.skip(ifNext: "v")
        default: _ = text.skip(ifNext: "v")
        }
    }

    private func appendNumbers(of text: inout VersionText, in part: VersionText.Part, to key: inout VersionKey) -> Bool
    {
        var zeros = 0
        var count = 0
        repeat {
            var digits = text.digits()
            guard !digits.isEmpty else { return false }
            count += 1
            if scheme == .npm, count == 3, text.next == UInt8(ascii: ".") {
                // node-semver reads 1.2.34.5 as 1.2.3-4.5.
                guard digits.count > 1 else { return false }
                digits = digits.dropLast()
                text = VersionText(part[digits.endIndex...])
            }
            if digits.allSatisfy({ $0 == UInt8(ascii: "0") }) {
                zeros += 1
                continue
            }
            while zeros > 0 {
                key.number(0)
                zeros -= 1
            }
            key.number(digits)
        } while text.skip(ifNext: UInt8(ascii: "."))
        return true
    }

    private func startsPrerelease(_ text: inout VersionText) -> Bool {
        guard scheme == .npm else { return text.skip(ifNext: UInt8(ascii: "-")) }
        // The hyphen may be missing, or be a part of what it begins.
        if text.next == UInt8(ascii: "-"), text.afterNext.isIdentifier { text.skip() }
        return text.next.isIdentifier
    }

    private func appendIdentifiers(of text: inout VersionText, to key: inout VersionKey) -> Bool {
        repeat {
            let identifier = text.take { $0.isIdentifier }
            guard !identifier.isEmpty else { return false }
            if identifier.allSatisfy({ $0.isASCIIDigit }) {
                key.number(identifier)
            } else {
                append(word: identifier, to: &key)
            }
        } while text.skip(ifNext: UInt8(ascii: "."))
        key.mark(Mark.end)
        return true
    }

    /// `rc2` of `go1.21rc2` is `rc.2` of `1.21.0-rc.2`, as the Go vulnerability database writes it.
    private func appendAttachedPrerelease(of text: inout VersionText, to key: inout VersionKey) {
        append(word: text.letters(), to: &key)
        let digits = text.digits()
        if !digits.isEmpty { key.number(digits) }
        key.mark(Mark.end)
    }

    private func append(word: VersionText.Part, to key: inout VersionKey) {
        key.mark(Mark.word)
        if scheme == .nuget { key.lowercasedWord(word) } else { key.word(word) }
    }
}

extension UInt8 {
    fileprivate var isIdentifier: Bool { isASCIILetterOrDigit || self == UInt8(ascii: "-") }
}
