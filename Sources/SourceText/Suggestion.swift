/// Finds what was probably meant.
public enum Suggestion {
    /// The candidate nearest to a mistyped word, if one is near: at most a third of the letters differ.
    ///
    /// Of two that are equally near, the first in the alphabet is taken, so the order of the candidates does not matter.
    ///
    /// - Complexity: O(*n* · *m*) for each candidate; words over 64 letters are not compared.
    public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        let length = word.utf8.count
        guard length > 0, length <= 64 else { return nil }
        let limit = max(1, length / 3)
        var table = EditDistance(from: word, limit: limit)
        var best: (distance: Int, word: String)?
        for candidate in candidates where abs(candidate.utf8.count - length) <= limit {
            // Once something is found, only what is at least as near can take its place.
            guard let distance = table.distance(to: candidate, upTo: best?.distance ?? limit) else { continue }
            if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.word
    }
}

/// Counts how many letters of a word must be added, dropped, changed or swapped with their neighbour to give another.
///
/// A product may have ten thousand ids, so the table is kept from word to word, and only the cells near its diagonal are
/// worked out: those further away cost more than the limit. Letters are bytes; capitals count as small.
private struct EditDistance {
    private let word: [UInt8]
    private var other: [UInt8] = []
    private var row: [Int]
    private var last: [Int]
    private var beforeLast: [Int]

    init(from word: String, limit: Int) {
        self.word = word.utf8.map(Self.small)
        row = Array(repeating: 0, count: word.utf8.count + limit + 2)
        last = row
        beforeLast = row
    }

    /// The distance; nil when it is more than the limit.
    mutating func distance(to text: String, upTo limit: Int) -> Int? {
        other.removeAll(keepingCapacity: true)
        for byte in text.utf8 { other.append(Self.small(byte)) }
        guard abs(other.count - word.count) <= limit else { return nil }
        let tooFar = limit + 1
        for column in 0...other.count { last[column] = min(column, tooFar) }
        for i in word.indices {
            let from = max(0, i - limit)
            let to = min(other.count - 1, i + limit)
            guard from <= to else { return nil }
            row[from] = from == 0 ? i + 1 : tooFar
            var least = row[from]
            for j in from...to {
                // Right of the last row's band there is nothing yet.
                let above = j == i + limit ? tooFar : last[j + 1] + 1
                var cost = min(last[j] + (word[i] == other[j] ? 0 : 1), above, row[j] + 1)
                if i > 0, j > 0, word[i] == other[j - 1], word[i - 1] == other[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row[j + 1] = cost
                least = min(least, cost)
            }
            // A swap reaches two rows back, so a row past the limit ends it only one later.
            if least > limit + 1 { return nil }
            swap(&beforeLast, &last)
            swap(&last, &row)
        }
        return last[other.count] <= limit ? last[other.count] : nil
    }

    private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
