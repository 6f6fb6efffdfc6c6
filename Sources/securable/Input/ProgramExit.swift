import ArgumentParser
import Catalogs
import SourceText

/// An end of the program with a text for standard error and a status for scripts.
struct ProgramExit: Error {
    /// What the status tells a script.
    enum Status: Int32 {
        /// There are findings at or above the chosen level.
        case findings = 1
        /// The command line is not right.
        case usage = 2
        /// The files have errors, or can't be read or written.
        case files = 3
        /// Nothing was found, and the data do not allow to say that nothing is there.
        case unvouched = 4
    }

    let status: Status
    let message: String

    init(_ status: Status, _ message: String = "") {
        self.status = status
        self.message = message
    }
}

extension ProgramExit {
    /// The end where a framework was asked for that there is none of.
    init(noFramework id: String, in library: FrameworkLibrary) {
        let nearest = Suggestion.nearest(to: id, in: library.ids).map { " — did you mean '\($0)'?" } ?? ""
        self.init(.usage, "error: there is no framework '\(id)'\(nearest)\n  See them all: securable frameworks")
    }
}
