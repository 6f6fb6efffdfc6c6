import Foundation

/// The program that shows a file to a person: the browser, most often.
enum Viewer {
    /// Opens a file, or says that a person has to.
    static func open(_ place: URL) {
        let opener = Process()
        #if os(macOS)
            opener.executableURL = URL(filePath: "/usr/bin/open")
        #else
            opener.executableURL = URL(filePath: "/usr/bin/xdg-open")
        #endif
        opener.arguments = [place.standardizedFileURL.path(percentEncoded: false)]
        do {
            try opener.run()
        } catch {
            Console.note("There is no program here that opens it; open it in a browser.")
        }
    }
}
