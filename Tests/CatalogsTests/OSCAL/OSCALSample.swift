import Catalogs
import Foundation
import SourceText

/// Small files of OSCAL, and imports of them.
enum OSCALSample {
    /// A document with a head.
    static func document(_ model: String, _ body: String, version: String = "1.1.2") -> String {
        """
        {"\(model)": {"uuid": "7eca4589-7ed9-4552-9da6-738126660be3",
          "metadata": {"title": "House rules", "last-modified": "2026-03-01T00:00:00Z", "version": "2",
            "oscal-version": "\(version)", "roles": [{"id": "creator", "title": "Creator"}],
            "links": [{"href": "https://rules.example/house", "rel": "canonical"}]},
          \(body)}}
        """
    }

    /// A control.
    static func control(_ id: String, label: String? = nil, _ more: String = "") -> String {
        let props = label.map { "\"props\": [{\"name\": \"label\", \"value\": \"\($0)\"}]," } ?? ""
        return """
            {"id": "\(id)", "title": "Title of \(id)", \(props) \(more.isEmpty ? "" : more + ",")
             "parts": [{"id": "\(id)_smt", "name": "statement", "prose": "Text of \(id)."}]}
            """
    }

    /// A catalog with all that an import takes over, and some that it does not.
    static let catalog = document(
        "catalog",
        """
        "params": [{"id": "p-1", "label": "time"}],
        "controls": [\(control("r-0"))],
        "groups": [
          {"id": "a", "title": "Access", "groups": [
            {"id": "a1", "title": "Accounts", "controls": [
              {"id": "ac-2", "title": "Accounts",
               "props": [{"name": "label", "value": "AC-02", "class": "zero-padded"}, {"name": "label", "value": "AC-2"}],
               "params": [{"id": "ac-2_prm_1", "select": {"how-many": "one-or-more",
                 "choice": ["daily", "within {{ insert: param, p-1 }}"]}}],
               "parts": [
                 {"id": "ac-2_smt", "name": "statement", "prose": "Accounts are", "parts": [
                   {"id": "ac-2_smt.a", "name": "item", "props": [{"name": "label", "value": "a."}],
                    "prose": "reviewed {{ insert: param, ac-2_prm_1 }} ; and", "parts": [
                      {"name": "item", "props": [{"name": "label", "value": "1."}], "prose": "closed, as [told](#x)."}]}]},
                 {"id": "ac-2_gdn", "name": "guidance", "prose": "Be kind."}],
               "controls": [\(control("ac-2.1", label: "AC-2(1)")),
                 {"id": "ac-2.2", "title": "Gone", "props": [{"name": "status", "value": "withdrawn"}]}]}]}]},
          {"id": "b", "title": "Backups", "controls": [\(control("b_1", label: "no number!"))]}],
        "back-matter": {"resources": [{"uuid": "84cbf061-eb87-4ec1-8112-1f529232e907"}]}
        """)

    static func source(_ text: String, _ name: String = "house_catalog.json") -> SourceFile {
        SourceFile(path: name, text: text)
    }

    static func read(
        _ text: String, _ name: String = "house_catalog.json", options: OSCALImport.Options = .init(),
        own: [SourceFile] = []
    ) throws(DiagnosticError) -> OSCALImport {
        try OSCALImport(source(text, name), options: options, own: own)
    }

    /// The framework that an import comes to.
    static func framework(_ made: OSCALImport, own: [SourceFile] = []) throws(DiagnosticError) -> Framework? {
        try FrameworkLibrary(own: own + [SourceFile(path: made.path, text: made.text)]).framework(made.id)
    }

    /// What is wrong with a text.
    static func mistake(
        _ text: String, options: OSCALImport.Options = .init(), own: [SourceFile] = []
    ) -> Diagnostic? {
        do throws(DiagnosticError) {
            _ = try read(text, options: options, own: own)
            return nil
        } catch {
            return error.diagnostic
        }
    }

    /// The folder with real files, beside the repository.
    static let real = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "../shared/data/oscal")
        .standardizedFileURL

    /// A real file; nil where it is absent.
    static func realFile(_ name: String) throws -> SourceFile? {
        let url = real.appending(path: name)
        guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else { return nil }
        return try SourceFile(path: name, url: url)
    }
}
