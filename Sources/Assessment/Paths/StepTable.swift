import ProductDatabase
import ProductModel
import SourceText

/// The steps that the facts of a product allow, and the graph that they make.
struct StepTable: Sendable {
    /// What is known of a step besides where it starts and leads.
    struct Row: Sendable {
        let cause: Int
        let section: SectionName
        /// The number of the entry that decides; -1 where a section is missing.
        let subject: Int32
        /// The number of the component that it is about.
        let component: Int32
        /// The facts that nobody said, as the query names them.
        let asks: String
        /// Whether a fact, or something proven, stands in the way.
        let isBarred: Bool
        /// What is proven and stands in the way.
        let bar: String?
    }

    /// A fact of an entry: what a control changes.
    struct ControlKey: Hashable, Sendable {
        let section: SectionName
        let field: String?
        /// The entry's number; -1 where the section itself is missing.
        let entry: Int32
    }

    /// A control, with one cause and one component of the steps that it cuts, to put it into words.
    struct Control: Sendable {
        let key: ControlKey
        var cause: Int
        var component: Int32
    }

    /// Which steps are wanted.
    enum Scope: Sendable {
        /// Those that the files let succeed.
        case open
        /// Those on which unsaid facts decide as well.
        case possible
        /// Those that a fact, or something proven, bars as well.
        case all
    }

    let causes: [StepCause]
    let entries: EntryIndex
    private(set) var rows: [Row] = []
    private(set) var controls: [Control] = []
    let graph: AttackGraph

    /// Finds the steps of an assessed product.
    ///
    /// - Complexity: linear in the product's entries.
    init(
        _ assessment: ProductAssessment, _ mitigations: Mitigations, scope: Scope
    ) throws(DatabaseError) {
        do {
            causes = try StepCause.readAll()
        } catch {
            throw .failed(error.diagnostic.message)
        }
        entries = EntryIndex(assessment.product)
        var builder = Builder(causes: causes, entries: entries, mitigations: mitigations)
        for file in PathQueries.stepFiles {
            let sql = PathQueries.steps(file, scope)
            try assessment.tables.engine.select(sql, policy: .trusted) { row throws(DatabaseError) in
                builder.add(row, keepsBarred: scope == .all)
            }
        }
        rows = builder.rows
        controls = builder.controls
        graph = AttackGraph(
            components: entries.ids(of: .components), flows: entries.ids(of: .flows), edges: builder.edges)
    }
}

/// Takes in rows of the queries for steps.
private struct Builder {
    let causes: [StepCause]
    let entries: EntryIndex
    let mitigations: Mitigations
    let causeNumbers: [String: Int]
    let componentCount: Int
    var rows: [StepTable.Row] = []
    var edges: [AttackGraph.Edge] = []
    var controls: [StepTable.Control] = []
    private var controlNumbers: [StepTable.ControlKey: Int32] = [:]

    init(causes: [StepCause], entries: EntryIndex, mitigations: Mitigations) {
        self.causes = causes
        self.entries = entries
        self.mitigations = mitigations
        causeNumbers = Dictionary(
            causes.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        componentCount = entries.ids(of: .components).count
    }

    mutating func add(_ row: borrowing DatabaseRow, keepsBarred: Bool) {
        guard let cause = row.text(0).flatMap({ causeNumbers[$0] }),
            let from = node(row.text(1), row.text(2)), let to = node(row.text(3), row.text(4)), from != to,
            let section = row.text(5).flatMap(SectionName.init), let about = row.text(7),
            let component = entries.number(of: about, in: .components)
        else { return }
        let subjectID = row.text(6) ?? ""
        let subject = entries.number(of: subjectID, in: section) ?? -1
        let lets = row.flag(11)
        let bar = bar(causes[cause], subject: subjectID, component: about)
        guard keepsBarred || (bar == nil && lets != false) else { return }
        let control = control(cause, section, subject, component)
        edges.append(
            AttackGraph.Edge(
                from: Int32(from), to: Int32(to), success: UInt8(clamping: max(1, min(5, row.integer(8) ?? 1))),
                initiation: UInt8(clamping: max(1, min(5, row.integer(9) ?? 1))), isOpen: lets == true && bar == nil,
                control: control, rank: Int64(cause) << 40 | Int64(section.index) << 32 | Int64(subject + 1),
                row: Int32(rows.count)))
        rows.append(
            StepTable.Row(
                cause: cause, section: section, subject: subject, component: component,
                asks: lets == nil ? row.text(10) ?? "" : "", isBarred: bar != nil || lets == false, bar: bar))
    }

    private func node(_ id: String?, _ at: String?) -> Int? {
        guard let id, let at else { return nil }
        if at == "position" { return AttackPosition(rawValue: id).map(AttackGraph.node(of:)) }
        if let hold = AttackPlace.Hold(rawValue: at) {
            return entries.number(of: id, in: .components).map { AttackGraph.node(ofComponent: Int($0), hold) }
        }
        guard let grip = AttackPlace.Grip(rawValue: at), let flow = entries.number(of: id, in: .flows) else {
            return nil
        }
        return AttackGraph.node(ofFlow: Int(flow), grip, components: componentCount)
    }

    /// What is proven, or was decided, and stands in the way.
    private func bar(_ cause: StepCause, subject: String, component: String) -> String? {
        guard !mitigations.isEmpty, cause.element != nil || cause.rule != nil else { return nil }
        let key = cause.rule.map { "\($0):\(subject)" } ?? ""
        let verdict = mitigations.verdict(
            key: key, component: component, mitigatedBy: cause.element.map { [$0] } ?? [])
        switch verdict.status {
        case .mitigated: return verdict.reason ?? "it is mitigated"
        case .falseAlarm: return verdict.reason.map { "it was looked at: \($0)" } ?? "it was looked at"
        case .open, .accepted, .transferred: return nil
        }
    }

    private mutating func control(
        _ cause: Int, _ section: SectionName, _ subject: Int32, _ component: Int32
    ) -> Int32 {
        let wanted = causes[cause].controlSection
        var key = StepTable.ControlKey(
            section: wanted, field: causes[cause].controlField, entry: wanted == section ? subject : component)
        if wanted == .interfaces, section == .flows {
            // The receiver's interface decides; where none is named, naming it comes first.
            let via = subject >= 0 ? entries.interfaceOfFlow[Int(subject)] : -1
            key =
                via >= 0
                ? StepTable.ControlKey(section: wanted, field: key.field, entry: via)
                : StepTable.ControlKey(section: .flows, field: "via", entry: subject)
        }
        if let known = controlNumbers[key] {
            // The same words, whatever the order of the rows.
            if (cause, component) < (controls[Int(known)].cause, controls[Int(known)].component) {
                (controls[Int(known)].cause, controls[Int(known)].component) = (cause, component)
            }
            return known
        }
        let number = Int32(controls.count)
        controlNumbers[key] = number
        controls.append(StepTable.Control(key: key, cause: cause, component: component))
        return number
    }
}
