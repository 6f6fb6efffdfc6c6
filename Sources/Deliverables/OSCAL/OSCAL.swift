import Catalogs
import Foundation

/// What the documents of OSCAL 1.1.2 have in common.
///
/// Names of fields are those of the format, written with capitals where it has hyphens.
enum OSCAL {
    /// The version that is written.
    static let version = "1.1.2"

    /// What a document is, and of when.
    struct Metadata: Encodable, Sendable {
        let title: String
        let lastModified: String
        let version: String
        let oscalVersion = OSCAL.version
        var props: [Property]?
        var links: [Link]?
        var roles: [Role]?
        var parties: [Party]?
        var responsibleParties: [ResponsibleParty]?
        var remarks: String?
    }

    /// What somebody has to do with a document.
    struct Role: Encodable, Sendable {
        let id: String
        let title: String
    }

    /// Somebody.
    struct Party: Encodable, Sendable {
        let uuid: String
        let type = "organization"
        let name: String
    }

    /// Who has a role.
    struct ResponsibleParty: Encodable, Sendable {
        let roleId: String
        let partyUuids: [String]
    }

    /// A word or two about something.
    struct Property: Encodable, Sendable {
        let name: String
        let value: String
        var ns: String?

        /// A property that OSCAL gives a meaning.
        init(_ name: String, _ value: String) {
            self.name = name
            self.value = OSCAL.line(value)
        }

        /// A property that only Securable gives a meaning; nil for nothing.
        static func own(_ name: String, _ value: String?) -> Property? {
            guard let value, !OSCAL.line(value).isEmpty else { return nil }
            var property = Property(name, value)
            property.ns = OSCALToken.namespace
            return property
        }
    }

    /// A link.
    struct Link: Encodable, Sendable {
        let href: String
        var rel: String?
        var text: String?
    }

    /// A piece of a control's text.
    struct Part: Encodable, Sendable {
        var id: String?
        let name: String
        var props: [Property]?
        var prose: String?
        var parts: [Part]?
    }

    /// What a document refers to.
    struct BackMatter: Encodable, Sendable {
        let resources: [Resource]

        /// Nothing where there is nothing.
        init?(_ resources: [Resource]) {
            guard !resources.isEmpty else { return nil }
            self.resources = resources
        }
    }

    /// Something that a document refers to.
    struct Resource: Encodable, Sendable {
        let uuid: String
        var title: String?
        var description: String?
        var props: [Property]?
        var rlinks: [ResourceLink]?

        /// How the rest of the document names it.
        var href: String { "#" + uuid }
    }

    /// Where a resource is.
    struct ResourceLink: Encodable, Sendable {
        let href: String
        var mediaType: String?
        var hashes: [Hash]?
    }

    /// A digest.
    struct Hash: Encodable, Sendable {
        let algorithm: String
        let value: String
    }

    /// An object without fields.
    struct Nothing: Encodable, Sendable {}

    /// An address as a link, without a name and a password in it; nil for one that is not safe to follow.
    static func address(_ text: String) -> String? {
        guard let address = Address.safe(text), var parts = URLComponents(string: address) else { return nil }
        (parts.user, parts.password) = (nil, nil)
        return parts.string
    }

    /// A text on one line.
    static func line(_ text: String) -> String {
        text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    }
}

extension Array {
    /// The list; nil where it is empty, since OSCAL has no empty lists.
    var unlessEmpty: [Element]? { isEmpty ? nil : self }
}
