import Assessment
import ProductModel
import SourceText

/// Attack paths on a screen: the open ones, those that unsaid facts decide about, and what cuts most.
struct PathsView {
    private let paths: AttackPaths
    private let product: Product
    private let console: Console
    private let path: String
    private let asOf: CalendarDay
    private let showsAll: Bool

    init(
        _ paths: AttackPaths, of assessment: ProductAssessment, console: Console, path: String, asOf: CalendarDay,
        showsAll: Bool
    ) {
        self.paths = paths
        product = assessment.product
        self.console = console
        self.path = path
        self.asOf = asOf
        self.showsAll = showsAll
    }

    func text(_ filters: [AttackPaths.Filter]) -> String {
        let open = list("Open paths", filters, isOpen: true, limit: 8)
        let possible = list("Possible paths", filters, isOpen: false, limit: 4)
        return [heading, open, possible, cuts, unjudged, next(filters)].filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private var heading: String {
        let name = product.said("name", of: .product) ?? product.id
        let version = product.said("version", of: .product).map { " " + $0 } ?? ""
        return console.paint(Diagnostic.visible(name + version), .bold) + console.paint("  as of \(asOf.text)", .dim)
    }

    // MARK: Paths

    private func list(_ title: String, _ filters: [AttackPaths.Filter], isOpen: Bool, limit: Int) -> String {
        let total = filters.reduce(0) { $0 + paths.count($1, isOpen: isOpen) }
        // Several paths may share a card.
        let found = filters.flatMap { filter -> [AttackPath] in
            let room = showsAll ? Int.max : limit * 8
            return isOpen ? paths.open(filter, limit: room) : paths.possible(filter, limit: room)
        }
        let routes = AttackRoute.gathered(found)
        let shown = showsAll ? routes[...] : routes.prefix(limit)
        guard total > 0 else {
            let text = isOpen ? "none that the files say everything of" : "none that unsaid facts decide about"
            return console.paint(title, .bold) + "  " + text
        }
        let counts = filters.count == 1 && filters[0].asset == nil && filters[0].position == nil
        let levels = counts ? levels(isOpen ? paths.openCounts : paths.possibleCounts) : "\(total)"
        let note = isOpen ? "" : console.paint("  where nobody said what decides", .dim)
        let hidden = total - shown.reduce(0) { $0 + $1.paths.count }
        let more = hidden > 0 ? [console.paint("  … and \(hidden) more: --all", .dim)] : []
        return ([console.paint(title, .bold) + "  \(levels)\(note)"] + shown.map(card) + more)
            .joined(separator: "\n")
    }

    private func levels(_ counts: [Level: Int]) -> String {
        Level.allCases.reversed().compactMap { level in
            counts[level].map { console.paint("\($0) \(level.title)", level.look) }
        }.joined(separator: ", ")
    }

    /// A way with its steps, and each asset that it leads to.
    func card(_ route: AttackRoute) -> String {
        let path = route.worst
        let level = console.paint(path.risk.title.padded(to: 10), path.risk.look)
        var lines = ["  \(level)\(console.wrap(path.way(names(path)), indent: 12))"]
        var last = -1
        for (place, step) in path.shown(atEachEnd: 8) {
            if place > last + 1 { lines.append(blank + console.paint("… \(place - last - 1) more steps …", .dim)) }
            last = place
            let head = "\(place + 1)\(place == path.weakestIndex ? "*" : " ") \(step.kind.rawValue.padded(to: 8))"
            let file = product.files.isEmpty ? "" : "\(product.files[Int(step.position.file)]):\(step.position.line)"
            let text = "\(step.reason) (\(step.success.title)) \(file)"
            lines.append(blank + head + console.wrap(text, indent: 12 + head.count))
        }
        if !path.asks.isEmpty { lines.append(blank + console.wrap("say " + list(path.asks), indent: 12)) }
        let shown = showsAll ? route.paths[...] : route.paths.prefix(6)
        lines += shown.flatMap(end)
        let left = route.paths.count - shown.count
        if left > 0 { lines.append(blank + console.paint("… and to \(left) more", .dim)) }
        return lines.joined(separator: "\n")
    }

    /// What a path does to its asset, and why it counts as it does.
    private func end(_ path: AttackPath) -> [String] {
        let goals = path.goals.map(\.rawValue).joined(separator: ", ")
        let status = path.status == .open ? "" : " [\(path.status.rawValue)]"
        let factors = path.factors
        let sum =
            "\(path.key): tried \(factors.initiation.title), succeeds \(factors.success.title), impact "
            + "\(factors.impact.title) → \(path.risk.title)"
        return [
            blank + "⇒ " + console.wrap("\(goals) “\(path.asset.title)”\(status)", indent: 14),
            blank + "  " + console.paint(console.wrap(sum, indent: 14), .dim),
        ]
    }

    private func list(_ asks: [String]) -> String {
        asks.prefix(6).joined(separator: ", ") + (asks.count > 6 ? " and \(asks.count - 6) more" : "")
    }

    private let blank = String(repeating: " ", count: 12)

    private func names(_ path: AttackPath) -> [String: String] {
        let leaf = Section.named(.components).leaves.firstIndex { $0.path == "title" }
        let wanted = Set(path.components)
        var names: [String: String] = [:]
        for entry in product[.components] where wanted.contains(entry.id) {
            if case .text(let title)? = entry.said.first(where: { $0.leaf == leaf })?.value { names[entry.id] = title }
        }
        return names
    }

    // MARK: What to do

    private var cuts: String {
        guard let best = paths.cuts.first else { return "" }
        let element = best.control.element.map { ", \($0)" } ?? ""
        let title = console.paint("Cut most paths with: ", .bold) + console.paint(best.control.title, .green)
        let effect =
            "\(best.cuts) of \(best.cuts + best.remains) of moderate risk or more are cut, \(best.remains) remain"
        let first = title + "\n  " + console.wrap("\(effect)  (\(best.control.fact)\(element))", indent: 2)
        let others = paths.cuts.dropFirst().prefix(4).map { cut -> String in
            let number = "cuts \(cut.cuts)".padded(to: 10)
            return "  " + number + console.wrap("\(cut.control.title)  (\(cut.control.fact))", indent: 12)
        }
        return ([first] + (others.isEmpty ? [] : [console.paint("Next best, each alone", .dim)] + others))
            .joined(separator: "\n")
    }

    private var unjudged: String {
        guard !paths.dataWithoutLevel.isEmpty else { return "" }
        let names = paths.dataWithoutLevel.prefix(6).joined(separator: ", ")
        let more = paths.dataWithoutLevel.count > 6 ? " and \(paths.dataWithoutLevel.count - 6) more" : ""
        return console.wrap(
            "Nobody said what is at stake with \(names)\(more): say data.confidentiality, integrity and availability.",
            indent: 0)
    }

    private func next(_ filters: [AttackPaths.Filter]) -> String {
        guard let first = filters.lazy.flatMap({ paths.open($0, limit: 1) + paths.possible($0, limit: 1) }).first else {
            return ""
        }
        let product = path == "." ? "" : " --product \(path)"
        let folder = (path == "." ? "" : " " + path) + (asOf == .today ? "" : " --as-of \(asOf.text)")
        return console.paint("Next", .bold) + "\n  securable explain \(first.key)\(product)\n"
            + "  See it: securable diagram\(folder) --path \(first.key) --open"
    }
}

extension AttackPath {
    /// Where it starts and the components that it goes through.
    func way(_ names: [String: String]) -> String {
        let places = components.map { names[$0] ?? $0 }
        let shown = places.count > 7 ? Array(places.prefix(3)) + ["…"] + Array(places.suffix(3)) : places
        return ([position.title] + shown).joined(separator: " → ")
    }
}
