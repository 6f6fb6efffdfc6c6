public import Foundation

/// Where a feed is read from.
public struct FeedSource: Sendable {
    /// The file or folder.
    public var place: URL
    /// The path shown to people.
    public var shown: String
    /// Where it comes from, where that is not the file itself: the address that it was fetched from.
    public var origin: String?
    /// What the feed is called; nil for the usual name of its kind.
    public var name: String?
    /// The kind that it must have; nil for any.
    public var kind: FeedKind?
    /// Whether it has only what is new or changed, so that what it lacks stays.
    public var isPartial: Bool

    /// Makes one.
    public init(
        place: URL, shown: String, origin: String? = nil, name: String? = nil, kind: FeedKind? = nil,
        isPartial: Bool = false
    ) {
        self.place = place
        self.shown = shown
        self.origin = origin
        self.name = name
        self.kind = kind
        self.isPartial = isPartial
    }
}
