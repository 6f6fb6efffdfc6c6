import SourceText

/// Gives each control of a catalog the number that its element gets.
struct OSCALNumbers {
    private var labels: [String: Int] = [:]

    /// Looks at all controls, and refuses ids that stand twice or would do harm.
    init(_ catalog: OSCALCatalog, file: String) throws(DiagnosticError) {
        var controls = catalog.controls ?? []
        var groups = catalog.groups ?? []
        while let group = groups.popLast() {
            groups += group.groups ?? []
            controls += group.controls ?? []
        }
        var seen: Set<String> = []
        var numbers: [String: String] = [:]
        var all: [OSCALControl] = []
        while let control = controls.popLast() {
            controls += control.controls ?? []
            guard OSCALToken.isHarmless(control.id) else {
                throw Self.refusal(
                    "bad-oscal",
                    "'\(control.id)' can't be the id of a control; ids are letters, digits and . - _, such as ac-2.1",
                    file)
            }
            guard seen.insert(control.id).inserted else {
                throw Self.refusal("duplicate-element", "two controls have the id '\(control.id)'", file)
            }
            if let label = Self.label(of: control) { labels[label, default: 0] += 1 }
            if !control.isWithdrawn { all.append(control) }
        }
        for control in all {
            let number = number(of: control)
            if let first = numbers.updateValue(control.id, forKey: number) {
                throw Self.refusal(
                    "duplicate-element", "the controls '\(first)' and '\(control.id)' both come to number '\(number)'",
                    file)
            }
        }
    }

    /// The label, where it can be a number and no other control has it; else the id.
    func number(of control: OSCALControl) -> String {
        if let label = Self.label(of: control), labels[label] == 1 { return label }
        return Self.number(control.id)
    }

    /// Whether a profile that names the control's id finds it by its number.
    func isEvident(_ control: OSCALControl) -> Bool {
        OSCALToken.key(number(of: control)) == OSCALToken.key(control.id)
    }

    /// How an element says the id of its control, where its number does not.
    static func note(_ id: String) -> String { "control \(id)" }

    /// The id that such a note says.
    static func id(in note: String?) -> String? {
        note.flatMap { $0.hasPrefix("control ") ? String($0.dropFirst(8)) : nil }
    }

    private static func label(of control: OSCALControl) -> String? {
        number(inLabel: control.props.label, title: control.title)
    }

    /// The number that a label says: `AC-2(1)` for *AC-2 (1)*, and `03.01.01` for *Account Management (03.01.01)*.
    static func number(inLabel label: String?, title: String) -> String? {
        guard let label = label.map(OSCALText.clean), !label.isEmpty, label.utf8.count <= 300 else { return nil }
        let start = OSCALText.clean(title).lowercased() + " ("
        var number = label.replacing(" (", with: "(")
        if label.lowercased().hasPrefix(start), label.hasSuffix(")") {
            number = String(label.dropFirst(start.count).dropLast())
        }
        return ElementID.isNumber(number) && number.utf8.count <= 100 ? number : nil
    }

    /// An id in letters that numbers of elements have.
    private static func number(_ id: String) -> String {
        String(id.unicodeScalars.map { ElementID.isNumber(String($0)) ? Character($0) : "_" })
    }

    private static func refusal(_ code: String, _ message: String, _ file: String) -> DiagnosticError {
        DiagnosticError(Diagnostic(code, message, at: Place(file: file)))
    }
}
