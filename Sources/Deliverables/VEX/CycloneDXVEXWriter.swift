import Advisories
import ProductModel

/// Writes a CycloneDX 1.6 document of its own with vulnerabilities and their analysis, and with the product and the parts
/// that they are about.
///
/// Source: CycloneDX 1.6 (ECMA-424), vulnerabilities.
public struct CycloneDXVEXWriter: VEXDocumentWriter {
    /// A writer.
    public init() {}

    /// The document as text, with a line end after it.
    public func text(_ document: VEXDocument) -> String {
        let product = document.product
        var parts: [[String]] = []
        var seen: Set<[String]> = []
        for subject in document.statements.flatMap(\.subjects) where !subject.part.isEmpty {
            if seen.insert(subject.part).inserted { parts.append(subject.part) }
        }
        return JSONContent.object([
            "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "serialNumber": .text("urn:uuid:" + NamedUUID.of(["cyclonedx-vex"] + product.identifiers)),
            "version": .number(String(document.revision)),
            "metadata": .object([
                "timestamp": .text(document.made),
                "tools": .object([
                    "components": [
                        .object(["type": "application", "name": "securable", "version": .text(document.tool)])
                    ]
                ]),
                "component": component(product),
                "manufacturer": product.manufacturer.map { .object(["name": .text($0)]) },
            ]),
            "components": .list(parts.map(component)),
            "vulnerabilities": .list(
                document.statements.enumerated().map { place, statement in
                    vulnerability(
                        statement, document.decisions.indices.contains(place) ? document.decisions[place] : nil)
                }),
        ]).document
    }

    private func component(_ product: ProductIdentity) -> JSONContent {
        .object([
            "type": "device",
            "bom-ref": .text(reference(product.identifiers)),
            "name": .text(product.title),
            "version": .text(product.version),
            "description": .text(product.about),
            "cpe": .text(product.cpe),
            "purl": .text(product.packageURL ?? (product.isNameMade ? product.madePackageURL : nil)),
        ])
    }

    private func component(_ part: [String]) -> JSONContent {
        let identifiers = part.map(SubjectIdentifier.init)
        var packageURL: String?
        var cpe: String?
        for identifier in identifiers {
            switch identifier {
            case .packageURL(let text): packageURL = packageURL ?? text
            case .cpe23(let text), .cpe22(let text): cpe = cpe ?? text
            case .other: break
            }
        }
        return .object([
            "type": "library", "bom-ref": .text(reference(part)), "name": .text(identifiers.first?.name),
            "version": .text(identifiers.lazy.compactMap(\.version).first), "cpe": .text(cpe),
            "purl": .text(packageURL),
        ])
    }

    private func reference(_ names: [String]) -> String { names.first ?? "" }

    private func vulnerability(_ statement: ImpactStatement, _ decision: VulnerabilityDecision?) -> JSONContent {
        // What the format can't say in its own words stands beside them, in the words of VEX.
        let properties = [("securable:justification", statement.justification?.rawValue)].compactMap { name, value in
            value.map { JSONContent.object(["name": .text(name), "value": .text($0)]) }
        }
        return .object([
            "bom-ref": decision.map { .text("decision:" + $0.key) },
            "id": .text(statement.vulnerability),
            "source": Self.source(of: statement.vulnerability),
            "references": .list(
                statement.aliases.map { alias in
                    // The format asks for a source, also of an id whose form tells none.
                    .object(["id": .text(alias), "source": Self.source(of: alias) ?? .object(["name": "not said"])])
                }),
            "description": .text(decision?.title),
            "recommendation": .text(statement.action),
            "ratings": .list([decision?.cvss].compactMap(\.self).compactMap(Self.rating)),
            "created": .text(decision?.found.map { $0.text + "T00:00:00Z" }),
            "updated": .text(statement.made),
            "analysis": .object([
                "state": .text(Self.state(of: statement)),
                "justification": .text(Self.justification(of: statement)),
                "response": .texts(statement.responses.filter(Self.responses.contains)),
                "detail": .text(statement.detail),
                "lastUpdated": .text(statement.made),
            ]),
            "affects": .list(
                statement.subjects.map {
                    .object(["ref": .text(reference($0.part.isEmpty ? $0.product : $0.part))])
                }),
            "properties": .list(properties),
        ])
    }

    private static let responses: Set<String> = [
        "can_not_fix", "will_not_fix", "update", "rollback", "workaround_available",
    ]

    /// The state; the format's own finer word where the statement came from it.
    private static func state(of statement: ImpactStatement) -> String {
        switch (statement.status, statement.originalStatus) {
        case (.fixed, "resolved_with_pedigree"): "resolved_with_pedigree"
        case (.notAffected, "false_positive"): "false_positive"
        case (.notAffected, _): "not_affected"
        case (.affected, _): "exploitable"
        case (.fixed, _): "resolved"
        case (.underInvestigation, _): "in_triage"
        }
    }

    /// The reason; the format's own finer word where the statement came from it.
    private static func justification(of statement: ImpactStatement) -> String? {
        let start = "not_affected:"
        if let original = statement.originalStatus, original.hasPrefix(start) {
            return String(original.dropFirst(start.count))
        }
        return statement.justification.map(word)
    }

    private static func word(_ justification: ImpactJustification) -> String {
        switch justification {
        case .componentNotPresent, .vulnerableCodeNotPresent: "code_not_present"
        case .vulnerableCodeNotInExecutePath: "code_not_reachable"
        case .vulnerableCodeCannotBeControlledByAdversary: "requires_environment"
        case .inlineMitigationsAlreadyExist: "protected_by_mitigating_control"
        }
    }

    private static func source(of id: String) -> JSONContent? {
        guard let system = VulnerabilitySystem(id) else { return nil }
        return .object(["name": .text(system.name), "url": .text(system.address(of: id))])
    }

    private static func rating(_ vector: String) -> JSONContent? {
        let methods = ["CVSS:3.0/": "CVSSv3", "CVSS:3.1/": "CVSSv31", "CVSS:4.0/": "CVSSv4"]
        let method = methods.first { vector.hasPrefix($0.key) }?.value ?? "CVSSv2"
        return .object(["method": .text(method), "vector": .text(vector)])
    }
}
