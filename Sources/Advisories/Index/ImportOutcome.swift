/// What an import of a feed did.
public struct ImportOutcome: Sendable, Equatable {
    /// The feed's name.
    public var feed: String
    /// The kind of its data.
    public var kind: FeedKind
    /// How many records are new.
    public var added = 0
    /// How many records changed.
    public var changed = 0
    /// How many records are as they were.
    public var unchanged = 0
    /// How many records are gone, because a whole set no longer has them.
    public var removed = 0
    /// How many records the feed has now.
    public var records = 0
    /// The newest time in its data, as RFC 3339 text; nil where the data have none.
    public var published: String?
    /// What could not be read or is odd.
    public var remarks = ImportRemarks()

    /// The files of several records that were read.
    var changedParts: [String] = []

    /// Makes one of a feed that nothing was done to yet.
    public init(feed: String, kind: FeedKind) {
        self.feed = feed
        self.kind = kind
    }

    /// Whether the index is as it was.
    public var isUnchanged: Bool { added == 0 && changed == 0 && removed == 0 }
}

/// What an import could not read, counted; the first ones in words.
public struct ImportRemarks: Sendable, Equatable {
    /// How many are kept in words.
    public static let limit = 20

    /// How many there are.
    public private(set) var count = 0
    /// The first ones: the file, and what is wrong with it.
    public private(set) var first: [String] = []

    /// None.
    public init() {}

    /// Adds one.
    mutating func add(_ remark: String) {
        count += 1
        if first.count < Self.limit { first.append(remark.utf8.count <= 600 ? remark : remark.prefix(500) + " …") }
    }
}
