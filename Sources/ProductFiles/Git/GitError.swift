/// Why a revision can't be read.
public enum GitError: Error, Sendable, Equatable {
    /// There is no `git` on the `PATH`.
    case notInstalled
    /// The folder is in no repository.
    case notRepository
    /// Git does not read repositories of another user.
    case foreignOwner
    /// The repository is bare, and a working folder was asked for.
    case noWorkingFolder
    /// The text is no name of a revision.
    case badRevision(String)
    /// There is no such revision here.
    case unknownRevision(String, nearest: String?, isShallow: Bool)
    /// Git failed otherwise, with its own words.
    case failed(String)
    /// What git said can't be kept in a temporary folder.
    case noRoom

    /// What is wrong and what to do about it.
    public var message: String {
        switch self {
        case .notInstalled: "git is not installed; install it, or name two folders instead of revisions"
        case .notRepository: "this folder is in no Git repository; name a folder instead of a revision"
        case .foreignOwner:
            """
            git refuses this repository, since it belongs to another user
              Trust it with:    git config --global --add safe.directory "$PWD"
            """
        case .noWorkingFolder: "this repository is bare and has no working folder; name two revisions"
        case .badRevision(let name):
            "'\(name.replacing("\n", with: " "))' is no revision; write a branch, a tag, a commit or the like, such as HEAD~1"
        case .unknownRevision(let name, let nearest, let isShallow):
            Self.unknown(name, nearest: nearest, isShallow: isShallow)
        case .failed(let message): "git: \(message)"
        case .noRoom: "no temporary folder can be written; make room, or set TMPDIR"
        }
    }

    private static func unknown(_ name: String, nearest: String?, isShallow: Bool) -> String {
        let meant = nearest.map { " — did you mean '\($0)'?" } ?? ""
        let text = "there is no revision '\(name)' in this repository\(meant)"
        if isShallow {
            return text + """

                  This clone is shallow and has not the whole history. Fetch what is missing:
                    git fetch --unshallow            or in a GitHub workflow: fetch-depth: 0; on GitLab: GIT_DEPTH: 0
                """
        }
        if name.contains("..") { return text + "\n  Two revisions are written apart: securable diff A B" }
        return name.contains("/") ? text + "\n  If it is a branch of a remote, fetch it first: git fetch" : text
    }
}
