import Foundation
import ProductModel

/// Makes ids of kebab case out of other people's ids and titles, each of them once in its section.
///
/// Components and parties share their ids, because a flow or a boundary may name either.
struct Identifiers {
    private var taken: [SectionName: Set<String>] = [:]
    private var numbers: [SectionName: [String: Int]] = [:]
    /// The most characters of an id, before a number is added.
    private static let limit = 60

    /// A new id.
    ///
    /// - Parameters:
    ///   - section: Where it must be unique.
    ///   - id: The id in the source; taken where it is made of words, and not of digits as a UUID is.
    ///   - title: The title, for where it is not.
    mutating func make(in section: SectionName, id: String? = nil, title: String? = nil) -> String {
        let space = section == .parties ? .components : section
        let spoken = id.map(Self.kebabCase).flatMap { Self.isSpoken($0) ? $0 : nil }
        let candidates = [spoken, title.map(Self.kebabCase), id.map(Self.kebabCase), section.table].compactMap(\.self)
        let wanted = Self.cut(candidates.first { !$0.isEmpty } ?? "entry")
        if taken[space, default: []].insert(wanted).inserted { return wanted }
        var number = numbers[space, default: [:]][wanted] ?? 2
        while !taken[space, default: []].insert("\(wanted)-\(number)").inserted { number += 1 }
        numbers[space, default: [:]][wanted] = number + 1
        return "\(wanted)-\(number)"
    }

    /// Small letters, digits and single hyphens; empty where the text has neither letters nor digits of ASCII.
    static func kebabCase(_ text: String) -> String {
        var words: [[UInt8]] = [[]]
        for byte in untagged(text).decomposedStringWithCompatibilityMapping.utf8 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: words[words.count - 1].append(byte)
            case 0x41...0x5A: words[words.count - 1].append(byte | 0x20)
            case 0x80...: continue
            default: if words[words.count - 1].isEmpty == false { words.append([]) }
            }
        }
        return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }

    /// Whether an id was made by a person: it has letters, and is neither a UUID nor another number in hexadecimal.
    private static func isSpoken(_ id: String) -> Bool {
        let isNumber = id.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2D }
        return !id.isEmpty && !(isNumber && (id.utf8.count >= 16 || id.utf8.allSatisfy { $0 < 0x61 }))
    }

    /// As many whole words as there is room for.
    private static func cut(_ id: String) -> String {
        guard id.utf8.count > limit else { return id }
        var result = ""
        for word in id.split(separator: "-") {
            guard result.utf8.count + word.utf8.count < limit else { break }
            result += result.isEmpty ? String(word) : "-" + word
        }
        return result.isEmpty ? String(id.prefix(limit)) : result
    }

    /// The text without `<b>` and the like, which some tools allow in names.
    private static func untagged(_ text: String) -> String {
        guard text.utf8.contains(0x3C) else { return text }
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var place = 0
        while place < bytes.count {
            let end = endOfTag(in: bytes, from: place)
            result.append(end == nil ? bytes[place] : 0x20)
            place = end ?? place + 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Behind the `>` of a short tag that begins at a place; nil where none does.
    private static func endOfTag(in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes[start] == 0x3C, start + 1 < bytes.count else { return nil }
        let first = bytes[start + 1]
        guard first == 0x2F || (0x41...0x5A).contains(first & 0xDF) else { return nil }
        for place in start + 1..<min(bytes.count, start + 20) {
            if bytes[place] == 0x3E { return place + 1 }
            if bytes[place] == 0x3C { return nil }
        }
        return nil
    }
}
