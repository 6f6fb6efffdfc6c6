import Foundation
import SourceText
import Testing

@testable import Catalogs

@Suite("MITRE EMB3D as it comes with the program")
struct EMB3DTests {
    private let catalog: EMB3D

    init() throws { catalog = try EMB3D.read() }

    @Test("it has all properties, threats and mitigations, with MITRE's notice")
    func counts() {
        #expect(catalog.version == "2.0.1")
        #expect(catalog.properties.count == 59 && catalog.threats.count == 81 && catalog.mitigations.count == 89)
        #expect(catalog.notice.hasPrefix("© 2024 The MITRE Corporation. This work is reproduced and distributed"))
        #expect(catalog.terms.hasPrefix("https://emb3d.mitre.org/"))
    }

    @Test("every relation leads to something that is there, and every threat has a property and a mitigation")
    func relations() {
        for property in catalog.properties {
            if let whole = property.partOf { #expect(catalog.property(whole) != nil, "\(property.id)") }
        }
        for threat in catalog.threats {
            #expect(!threat.properties.isEmpty, "\(threat.id)")
            for property in threat.properties { #expect(catalog.property(property) != nil, "\(threat.id)") }
            #expect(threat.weaknesses.allSatisfy { Int($0) != nil }, "\(threat.id)")
        }
        for mitigation in catalog.mitigations {
            #expect(!mitigation.threats.isEmpty, "\(mitigation.id)")
            for threat in mitigation.threats { #expect(catalog.threat(threat) != nil, "\(mitigation.id)") }
        }
    }

    @Test("each property has a query, and each query belongs to a property or mitigation")
    func queries() throws {
        let properties = try DeviceQuery.ofProperties()
        #expect(properties.map(\.id).sorted() == catalog.properties.map(\.id).sorted())
        let mitigations = try DeviceQuery.ofMitigations()
        #expect(Set(mitigations.map(\.id)).count == mitigations.count && mitigations.count > 40)
        for query in mitigations { #expect(catalog.mitigation(query.id) != nil, "\(query.id)") }
    }

    @Test("an element that shows a mitigation exists")
    func elements() throws {
        let library = FrameworkLibrary()
        for query in try DeviceQuery.ofMitigations() {
            for element in query.elements {
                let framework = try library.framework(Element.framework(of: element))
                #expect(framework?[element] != nil, "\(query.id): \(element)")
            }
        }
    }

    @Test("ids, relations, tiers, weaknesses and titles compare with the bundle that MITRE publishes")
    func published() throws {
        let path = "../shared/data/emb3d/emb3d-stix-2.0.1.json"
        guard let source = Shared.file(path) else { return }
        let information = try STIXImport(source, id: nil, allowsMarked: false).information
        let entries = Dictionary(uniqueKeysWithValues: information.entries.map { ($0.id, $0) })
        #expect(Set(entries.keys) == Set(catalog.ids))
        func related(_ id: String, _ relation: String) -> Set<String> {
            Set(entries[id]?.relations.first { $0.relation == relation }?.entries ?? [])
        }
        for property in catalog.properties {
            #expect(related(property.id, "subproperty-of") == Set([property.partOf].compactMap(\.self)))
            let exposes = catalog.threats.filter { $0.properties.contains(property.id) }.map(\.id)
            #expect(related(property.id, "relates-to") == Set(exposes), "\(property.id)")
        }
        for mitigation in catalog.mitigations {
            #expect(related(mitigation.id, "mitigates") == Set(mitigation.threats), "\(mitigation.id)")
        }
        for threat in catalog.threats {
            let weaknesses = entries[threat.id]?.references.first { $0.catalog == "cwe" }?.ids ?? []
            #expect(Set(weaknesses) == Set(threat.weaknesses), "\(threat.id)")
        }
        // Titles are ours: what is said in the same words is no longer than a name.
        let titles = catalog.properties.map { ($0.id, $0.title) } + catalog.threats.map { ($0.id, $0.title) }
        for (id, title) in titles { #expect(entries[id]?.title != title, "\(id)") }
        try compareFields(source)
    }

    /// Categories, maturities and tiers, which an import does not take over.
    private func compareFields(_ source: SourceFile) throws {
        for object in JSONValue(checked: source).members["objects"]?.items ?? [] {
            let fields = object.members
            if let threat = fields["x_mitre_emb3d_threat_id"]?.text.flatMap(catalog.threat) {
                #expect(fields["x_mitre_emb3d_threat_category"]?.text == threat.category.title)
                #expect(fields["x_mitre_emb3d_threat_maturity"]?.text == threat.maturity)
            }
            if let mitigation = fields["x_mitre_emb3d_mitigation_id"]?.text.flatMap(catalog.mitigation) {
                #expect(fields["x_mitre_emb3d_mitigation_maturity"]?.text == mitigation.tier.rawValue)
                let text = fields["x_mitre_emb3d_mitigation_IEC_62443_mappings"]?.text ?? ""
                for requirement in mitigation.requirements {
                    let number = requirement.split(separator: "-").last?.prefix { $0 != "(" } ?? ""
                    #expect(text.contains(number), "\(mitigation.id) \(requirement)")
                }
                #expect(mitigation.requirements.isEmpty == (text.lowercased() == "- none"), "\(mitigation.id)")
            }
            if let property = fields["x_mitre_emb3d_property_id"]?.text.flatMap(catalog.property) {
                #expect(fields["category"]?.text?.lowercased() == property.category.title)
            }
        }
    }
}

/// Files of others, beside the project.
enum Shared {
    /// A file; nil, with a word on it, where it is not there.
    static func file(_ path: String) -> SourceFile? {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let url = root.appending(path: path).standardizedFileURL
        guard FileManager.default.fileExists(atPath: url.path()) else {
            print("skipped: \(path) is not there")
            return nil
        }
        return try? SourceFile(path: url.lastPathComponent, url: url, limit: STIXImport.sizeLimit)
    }
}
