import SourceText

/// Puts a bill together while its file is read: gives each package a reference of its own, and ties up relations whose
/// ends may be named before or after they are read.
struct SoftwareBillAssembly {
    /// One end of a relation.
    enum End {
        /// A package that was added, by its place.
        case package(Int)
        /// Whatever has this reference in the file.
        case named(String)
    }

    private let file: String
    private(set) var packages: [SoftwarePackage] = []
    private var index: [String: Int] = [:]
    private var nameless: [Int] = []
    private var duplicates: [(reference: String, place: Place)] = []
    private var relations: [(from: End, kind: SoftwareRelation.Kind, to: End, place: Place)] = []
    private var others: Set<String> = []
    private(set) var remarks: [Diagnostic] = []

    init(file: String) { self.file = file }

    /// Adds a package; of several with one reference the first keeps it.
    ///
    /// - Returns: Its place among the packages.
    @discardableResult
    mutating func add(_ package: SoftwarePackage, at place: Place) -> Int {
        let number = packages.count
        packages.append(package)
        if package.reference.isEmpty {
            nameless.append(number)
        } else if index[package.reference] != nil {
            duplicates.append((package.reference, place))
            nameless.append(number)
        } else {
            index[package.reference] = number
        }
        return number
    }

    /// Says that a reference is no package but known, such as a service.
    mutating func know(_ reference: String) { others.insert(reference) }

    /// The place of the package with a reference.
    func place(of reference: String) -> Int? { index[reference] }

    /// Says that one end relates to another.
    mutating func relate(_ from: End, _ kind: SoftwareRelation.Kind, _ to: End, at place: Place) {
        relations.append((from, kind, to, place))
    }

    /// Changes a package that was added.
    mutating func change(_ number: Int, _ change: (inout SoftwarePackage) -> Void) { change(&packages[number]) }

    /// Keeps a remark.
    mutating func remark(_ code: String, _ message: String, at place: Place? = nil) {
        remarks.append(Diagnostic(code, message, at: place ?? Place(file: file), severity: .warning))
    }

    /// Everything that was added, with unique references and relations between them.
    consuming func finish() -> (packages: [SoftwarePackage], relations: [SoftwareRelation], remarks: [Diagnostic]) {
        nameTheNameless()
        let tied = tieRelations()
        return (packages, tied, remarks)
    }

    /// Those without a reference, or with one that is taken, get one of their identity and, where needed, a number.
    private mutating func nameTheNameless() {
        var copies: [String: Int] = [:]
        for number in nameless {
            let package = packages[number]
            let base = package.reference.isEmpty ? package.identity : package.reference
            var reference = base
            if package.reference.isEmpty, index[base] == nil {
                reference = base
            } else {
                var copy = copies[base] ?? 1
                repeat {
                    copy += 1
                    reference = "\(base)#\(copy)"
                } while index[reference] != nil
                copies[base] = copy
            }
            index[reference] = number
            packages[number].reference = reference
        }
        guard let first = duplicates.first else { return }
        let more = duplicates.count > 1 ? "; \(duplicates.count) packages have a reference that is taken" : ""
        remark(
            "bill-duplicate-reference",
            "the reference '\(first.reference)' stands for more than one package, and the first keeps it\(more)",
            at: first.place)
    }

    private mutating func tieRelations() -> [SoftwareRelation] {
        var tied: [SoftwareRelation] = []
        var seen: Set<SoftwareRelation> = []
        var dangling: [(reference: String, place: Place)] = []
        for relation in relations {
            let ends = [relation.from, relation.to].map { end -> String? in
                switch end {
                case .package(let number): return packages[number].reference
                case .named(let reference):
                    if index[reference] != nil { return reference }
                    if !others.contains(reference) { dangling.append((reference, relation.place)) }
                    return nil
                }
            }
            guard let from = ends[0], let to = ends[1], from != to else { continue }
            let relation = SoftwareRelation(from: from, relation.kind, to: to)
            if seen.insert(relation).inserted { tied.append(relation) }
        }
        if let first = dangling.first {
            let more = dangling.count > 1 ? "; there are \(dangling.count) such mentions" : ""
            remark(
                "bill-unknown-reference", "nothing in this file has the reference '\(first.reference)'\(more)",
                at: first.place)
        }
        remarkCycle(tied)
        return tied
    }

    /// A cycle is kept, as packages do depend on each other; who follows relations has to expect it.
    private mutating func remarkCycle(_ relations: [SoftwareRelation]) {
        var waiting: [String: Int] = [:]
        var next: [String: [String]] = [:]
        for relation in relations where relation.kind != .madeFrom {
            waiting[relation.to, default: 0] += 1
            next[relation.from, default: []].append(relation.to)
        }
        var free = next.keys.filter { waiting[$0] == nil }
        while let reference = free.popLast() {
            for other in next[reference] ?? [] {
                waiting[other, default: 0] -= 1
                if waiting[other] == 0 {
                    waiting[other] = nil
                    free.append(other)
                }
            }
        }
        guard let first = packages.first(where: { waiting[$0.reference] != nil && next[$0.reference] != nil }) else {
            return
        }
        remark("bill-cycle", "'\(first.reference)' depends on itself by way of others, or holds itself")
    }
}

extension SoftwarePackage {
    /// What tells it from others where it has no reference: its package URL, or its name and version.
    var identity: String {
        if let packageURL, !packageURL.isEmpty { return packageURL }
        let full = group.map { "\($0)/\(name)" } ?? name
        return version.map { "\(full)@\($0)" } ?? full
    }
}
