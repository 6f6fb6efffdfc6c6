/// Reads a configuration from its bytes and works out on the way what it says about a package.
///
/// The bytes are those of ``Configuration/encoded``. An index that was damaged gives *unknown*, never a wrong answer.
struct ConfigurationReader {
    /// What a part of the tree says.
    private struct Part {
        var truth: Truth
        /// Whether the package itself is asked for in it, as the vulnerable part.
        var concernsPackage: Bool
    }

    private let bytes: UnsafeRawBufferPointer
    private var place = 0
    private var isDamaged = false
    private let subject: CPESubject
    private let surroundings: Surroundings
    /// What was found on the way, for people.
    private(set) var finding = ConfigurationFinding()

    /// Whether a package is what a configuration calls vulnerable, in these surroundings.
    static func finding(
        in bytes: UnsafeRawBufferPointer, about subject: CPESubject, surroundings: Surroundings
    ) -> ConfigurationFinding {
        var reader = ConfigurationReader(bytes: bytes, subject: subject, surroundings: surroundings)
        let part = reader.node(depth: 0)
        var finding = reader.finding
        finding.truth = reader.isDamaged ? .unknown : part.concernsPackage ? part.truth : .no
        return finding
    }

    private init(bytes: UnsafeRawBufferPointer, subject: CPESubject, surroundings: Surroundings) {
        self.bytes = bytes
        self.subject = subject
        self.surroundings = surroundings
    }

    private mutating func node(depth: Int) -> Part {
        guard depth <= Configuration.depthLimit, place < bytes.count else { return damage() }
        let tag = bytes[place]
        place += 1
        if tag == 2 { return match() }
        let isAny = tag & 1 == 1
        let count = number()
        guard tag & ~5 == 0, count <= bytes.count else { return damage() }
        var all: Part?
        var own: Part?
        for _ in 0..<count {
            let child = node(depth: depth + 1)
            guard !isDamaged else { return damage() }
            all = Self.joined(all, child, isAny: isAny)
            if child.concernsPackage { own = Self.joined(own, child, isAny: isAny) }
        }
        // Of alternatives, only those that name the package say something about it: the others are findings of their own.
        var result = (isAny ? own ?? all : all) ?? Part(truth: .unknown, concernsPackage: false)
        if tag & 4 != 0 { result.truth = result.truth.negated }
        return result
    }

    private static func joined(_ left: Part?, _ right: Part, isAny: Bool) -> Part {
        guard let left else { return right }
        return Part(
            truth: isAny ? left.truth.or(right.truth) : left.truth.and(right.truth),
            concernsPackage: left.concernsPackage || right.concernsPackage)
    }

    private mutating func match() -> Part {
        guard place < bytes.count else { return damage() }
        let flags = ConfigurationFlags(rawValue: bytes[place])
        place += 1
        let criteria = text()
        let low = flags.contains(.hasLow) ? (text: text(), key: text()) : nil
        let high = flags.contains(.hasHigh) ? (text: text(), key: text()) : nil
        guard !isDamaged, let criteria else { return damage() }
        let range = CPERange(flags: flags, low: low?.text, lowKey: low?.key, high: high?.text, highKey: high?.key)
        if flags.contains(.isVulnerable), let answer = subject.answer(criteria, range) {
            if answer.truth != .no { finding.add(answer, range) }
            return Part(truth: answer.truth, concernsPackage: true)
        }
        let truth = surroundings.truth(of: criteria, range, finding: &finding)
        return Part(truth: truth, concernsPackage: false)
    }

    // MARK: Numbers and texts

    private mutating func number() -> Int {
        var result = 0
        var shift = 0
        while place < bytes.count, shift < 35 {
            let byte = bytes[place]
            place += 1
            result |= Int(byte & 127) << shift
            if byte < 128 { return result }
            shift += 7
        }
        isDamaged = true
        return 0
    }

    private mutating func text() -> UnsafeRawBufferPointer? {
        let count = number()
        guard count <= bytes.count - place else {
            isDamaged = true
            return nil
        }
        defer { place += count }
        return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
    }

    private mutating func damage() -> Part {
        isDamaged = true
        return Part(truth: .unknown, concernsPackage: false)
    }
}

/// What a configuration says about a package, and why.
struct ConfigurationFinding {
    /// Whether it fits.
    var truth = Truth.no
    /// Why, in clauses for people.
    var reasons: [String] = []
    /// The first versions that hold a fix.
    var fixedIn: [String] = []
    /// Whether a name without any version decided.
    var isForEveryVersion = false
    /// What is not known of the surroundings.
    var open: [String] = []
    /// What about the surroundings rules it out.
    var ruledOut: [String] = []

    fileprivate mutating func add(_ answer: CPESubject.Answer, _ range: CPERange) {
        reasons.append(answer.reason)
        open += answer.open
        isForEveryVersion = isForEveryVersion || answer.isForEveryVersion
        if answer.truth == .yes, let high = range.highText, !range.includesHigh { fixedIn.append(high) }
    }
}

/// The versions that a match in a configuration asks for.
struct CPERange {
    let hasRange: Bool
    let includesLow: Bool
    let includesHigh: Bool
    let lowText: String?
    let lowKey: UnsafeRawBufferPointer?
    let highText: String?
    let highKey: UnsafeRawBufferPointer?

    init(
        flags: ConfigurationFlags, low: UnsafeRawBufferPointer??, lowKey: UnsafeRawBufferPointer??,
        high: UnsafeRawBufferPointer??, highKey: UnsafeRawBufferPointer??
    ) {
        hasRange = flags.contains(.hasRange) && !flags.isDisjoint(with: [.hasLow, .hasHigh])
        includesLow = flags.contains(.includesLow)
        includesHigh = flags.contains(.includesHigh)
        lowText = (low ?? nil).map { String(decoding: $0, as: UTF8.self) }
        highText = (high ?? nil).map { String(decoding: $0, as: UTF8.self) }
        self.lowKey = lowKey ?? nil
        self.highKey = highKey ?? nil
    }

    /// Whether a version lies in it.
    func holds(_ key: [UInt8]) -> Truth {
        if lowText != nil {
            guard let lowKey, !lowKey.isEmpty else { return .unknown }
            let order = key.order(to: lowKey)
            if order < 0 || order == 0 && !includesLow { return .no }
        }
        if highText != nil {
            guard let highKey, !highKey.isEmpty else { return .unknown }
            let order = key.order(to: highKey)
            if order > 0 || order == 0 && !includesHigh { return .no }
        }
        return .yes
    }

    /// In words: `from 1.0 and before 1.2`.
    var words: String {
        [
            lowText.map { "\(includesLow ? "from" : "after") \($0)" },
            highText.map { "\(includesHigh ? "up to" : "before") \($0)" },
        ].compactMap(\.self).joined(separator: " and ")
    }
}
