import ProductModel
import SourceText

/// Why steps of attacks succeed: a weakness that queries look for, what to say of it, and what would cut it.
struct StepCause: Sendable {
    let id: String
    let kind: AttackStep.Kind
    /// What is said where the files let the step succeed.
    let open: String
    /// What is said where an unsaid fact decides.
    let possible: String
    /// The section and the field of the fact to change; without a field, the section itself is missing.
    let controlSection: SectionName
    let controlField: String?
    /// What to do.
    let advice: String
    /// The element that bars the step once it is met with evidence.
    let element: String?
    /// The rule that finds the same weakness.
    let rule: String?
}

extension StepCause {
    /// All causes, in the order in which the file lists them.
    ///
    /// - Throws: when the file that comes with the program is not right.
    static func readAll() throws(DiagnosticError) -> [StepCause] {
        let path = "Paths/causes.yaml"
        guard let text = Resources.text(of: path),
            let node = try YAMLNode.read(SourceFile(path: path, text: text))
        else { return [] }
        var causes: [StepCause] = []
        for (key, value) in node.pairs { causes.append(try StepCause(key, value)) }
        return causes
    }

    private init(_ key: YAMLNode, _ value: YAMLNode) throws(DiagnosticError) {
        func text(_ name: String) throws(DiagnosticError) -> String {
            guard let text = value[name]?.text else {
                throw DiagnosticError(Diagnostic("bad-rule", "a cause has a '\(name)'", at: value.place))
            }
            return text
        }
        id = key.text ?? ""
        let control = try text("control").split(separator: ".", maxSplits: 1).map(String.init)
        guard let kind = AttackStep.Kind(rawValue: try text("kind")),
            let section = control.first.flatMap(SectionName.init)
        else {
            throw DiagnosticError(Diagnostic("bad-rule", "cause '\(id)' has an unknown kind or control", at: key.place))
        }
        self.kind = kind
        controlSection = section
        controlField = control.count > 1 ? control[1] : nil
        open = try text("open")
        possible = try text("possible")
        advice = try text("do")
        element = value["element"]?.text
        rule = value["rule"]?.text
    }
}
