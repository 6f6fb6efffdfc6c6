import Foundation
import ProductFiles
import SourceText

/// One of the two states that are compared: a folder as it is, or a commit.
struct ComparedState: Sendable {
    private enum Source {
        case folder(URL)
        case commit(GitCommit)
    }

    /// What people call it.
    let name: String
    private let source: Source

    /// The commit's object name; nil for a folder.
    var commit: String? {
        if case .commit(let commit) = source { return commit.id }
        return nil
    }

    /// A folder as it is.
    init(folder: URL, name: String) {
        self.name = name
        source = .folder(folder)
    }

    /// A product's folder as it is now; ends the program where its repository is bare.
    init(workingFolder folder: URL) throws {
        if ProductFolder.find(at: folder).isEmpty, (try? GitRepository(containing: folder))?.isBare == true {
            throw ProgramExit(.noWorkingFolder)
        }
        self.init(folder: folder, name: "the working folder")
    }

    /// A commit of the repository that a product's folder lies in; ends the program when there is none.
    init(revision: String, of product: URL) throws {
        name = revision
        do throws(GitError) {
            source = .commit(try GitRepository(containing: product).commit(revision))
        } catch {
            throw ProgramExit(error)
        }
    }

    /// What a person typed: a revision, or a folder.
    ///
    /// What is both is a revision, as it is for Git; `./` before a folder's name makes it a folder.
    init(_ text: String, of product: URL) throws {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: text, isDirectory: &isFolder) && isFolder.boolValue
        let isPath = [".", ".."].contains(text) || ["/", "./", "../"].contains { text.hasPrefix($0) }
        if isPath || isThere && (try? ComparedState(revision: text, of: product)) == nil {
            guard isThere else { throw ProgramExit(.files, "\(text): error: there is no such folder [no-product]") }
            self.init(folder: URL(filePath: text, directoryHint: .isDirectory), name: text)
            return
        }
        if isThere {
            Console.note("note: '\(text)' is a revision and a folder; the revision is taken, ./\(text) is the folder")
        }
        try self.init(revision: text, of: product)
    }

    /// The names of the products in it; the empty name is the folder's own.
    func products() throws -> [String] {
        switch source {
        case .folder(let url): return ProductFolder.find(at: url).map(\.name)
        case .commit(let commit):
            do throws(GitError) {
                return try commit.products()
            } catch {
                throw ProgramExit(error)
            }
        }
    }

    /// What a product's files say in it; nil when the product is not there.
    func state(of product: String) throws -> ProductState? {
        do {
            switch source {
            case .folder(let url):
                return try ProductFolder(at: product.isEmpty ? url : url.appending(path: product), name: product)?
                    .state()
            case .commit(let commit):
                return try commit.state(of: product)
            }
        } catch let error as GitError {
            throw ProgramExit(error)
        } catch let error as DiagnosticError {
            throw ProgramExit(.files, "In \(name):\n" + Console.standardError.render(error.diagnostic, sources: [:]))
        }
    }
}

extension ProgramExit {
    /// The end where a revision can't be read.
    init(_ error: GitError) {
        let status: Status =
            switch error {
            case .badRevision, .unknownRevision, .noWorkingFolder: .usage
            default: .files
            }
        self.init(status, "error: " + Diagnostic.visible(error.message))
    }
}
