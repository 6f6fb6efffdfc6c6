/// Reads a configuration from its bytes and works out on the way what it says about a package.
///
/// The bytes are those of ``Configuration/encoded``. An index that was damaged gives *unknown*, never a wrong answer.
struct ConfigurationCheck {
    /// What a part of the tree says.
    private struct Part {
        var truth: Truth
        /// Whether the package itself is asked for in it, as the vulnerable part.
        var concernsPackage: Bool
    }

    private var bytes: ConfigurationBytes
    private let subject: CPESubject
    private let surroundings: Surroundings
    /// What was found on the way, for people.
    private(set) var finding = ConfigurationFinding()

    /// Whether a package is what a configuration calls vulnerable, in these surroundings.
    static func finding(
        in bytes: UnsafeRawBufferPointer, about subject: CPESubject, surroundings: Surroundings
    ) -> ConfigurationFinding {
        var reader = ConfigurationCheck(bytes: bytes, subject: subject, surroundings: surroundings)
        let part = reader.node(depth: 0)
        var finding = reader.finding
        finding.truth = reader.bytes.isDamaged ? .unknown : part.concernsPackage ? part.truth : .no
        return finding
    }

    private init(bytes: UnsafeRawBufferPointer, subject: CPESubject, surroundings: Surroundings) {
        self.bytes = ConfigurationBytes(bytes)
        self.subject = subject
        self.surroundings = surroundings
    }

    private mutating func node(depth: Int) -> Part {
        guard depth <= Configuration.depthLimit, let tag = bytes.byte() else { return damage() }
        if tag == 2 { return match() }
        let isAny = tag & 1 == 1
        let count = bytes.number()
        guard tag & ~5 == 0, count <= bytes.count else { return damage() }
        var all: Part?
        var own: Part?
        for _ in 0..<count {
            let child = node(depth: depth + 1)
            guard !bytes.isDamaged else { return damage() }
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
        guard let (flags, criteria, range) = bytes.match() else { return damage() }
        if flags.contains(.isVulnerable), let answer = subject.answer(criteria, range) {
            if answer.truth != .no { finding.add(answer, range) }
            return Part(truth: answer.truth, concernsPackage: true)
        }
        let truth = surroundings.truth(of: criteria, range, finding: &finding)
        return Part(truth: truth, concernsPackage: false)
    }

    private mutating func damage() -> Part {
        bytes.isDamaged = true
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
