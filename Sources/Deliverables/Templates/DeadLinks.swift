/// Links within a page to what the page does not show.
///
/// Long lists are cut, so a link may point to an entry that was left out. Such a link loses its address and stays as
/// words. Quotes in texts are escaped, so only attributes written by templates look like attributes here.
enum DeadLinks {
    private static let identity = Array(" id=\"".utf8)
    private static let link = Array("href=\"#".utf8)

    /// The page without the addresses of such links.
    static func removed(from page: [UInt8]) -> [UInt8] {
        var anchors: Set<ArraySlice<UInt8>> = []
        var links: [Range<Int>] = []
        var place = 0
        while let equals = page[place...].firstIndex(of: UInt8(ascii: "=")) {
            place = equals + 1
            if ends(page, with: identity, before: equals + 2) {
                anchors.insert(page[(equals + 2)...].prefix { $0 != UInt8(ascii: "\"") })
            } else if ends(page, with: link, before: equals + 3) {
                let target = page[(equals + 3)...].prefix { $0 != UInt8(ascii: "\"") }
                links.append(target.startIndex..<target.endIndex)
            }
        }
        var whole: [UInt8] = []
        whole.reserveCapacity(page.count)
        var done = 0
        for link in links where !anchors.contains(page[link]) {
            // Back to the space before the attribute's name, forward past its closing quote.
            let start = page[..<link.lowerBound].lastIndex(of: UInt8(ascii: " ")) ?? link.lowerBound
            whole += page[done..<start]
            done = link.upperBound + 1
        }
        return whole + page[done...]
    }

    private static func ends(_ page: [UInt8], with word: [UInt8], before end: Int) -> Bool {
        end <= page.count && end >= word.count && page[(end - word.count)..<end].elementsEqual(word)
    }
}
