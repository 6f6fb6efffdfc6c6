import Deliverables
import Foundation
import Testing

struct WholeFileTests {
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    }

    @Test("A document replaces the one before it, and nothing else is left")
    func replaces() throws {
        try withFolder { folder in
            let place = folder.appending(path: "mein dossier.html")
            try WholeFile.write("old", to: place)
            try WholeFile.write("neu ä", to: place)
            #expect(try String(contentsOf: place, encoding: .utf8) == "neu ä")
            #expect(try names(in: folder) == ["mein dossier.html"])
        }
    }

    @Test("A failure leaves what was there, and no draft")
    func leavesTheOld() throws {
        try withFolder { folder in
            let place = folder.appending(path: "taken")
            try FileManager.default.createDirectory(at: place.appending(path: "x"), withIntermediateDirectories: true)
            #expect(throws: DeliverableError.self) { try WholeFile.write("new", to: place) }
            #expect(try names(in: folder) == ["taken"])
            #expect(throws: DeliverableError.self) {
                try WholeFile.write("new", to: folder.appending(path: "no/such/folder.html"))
            }
        }
    }

    @Test("A link stays one, and a pipe or a device is not replaced")
    func specialFiles() throws {
        try withFolder { folder in
            let (target, link) = (folder.appending(path: "target.html"), folder.appending(path: "link.html"))
            try WholeFile.write("old", to: target)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
            try WholeFile.write("new", to: link)
            #expect(try String(contentsOf: target, encoding: .utf8) == "new")
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path()).hasSuffix("target.html"))
            let pipe = folder.appending(path: "pipe")
            #expect(mkfifo(pipe.path(), 0o600) == 0)
            for place in [pipe, URL(filePath: "/dev/null")] {
                #expect(throws: DeliverableError.self) { try WholeFile.write("new", to: place) }
            }
            #expect(try names(in: folder) == ["link.html", "pipe", "target.html"])
        }
    }

    @Test("What an interrupted run left behind does not stand in the way")
    func ignoresDrafts() throws {
        try withFolder { folder in
            let place = folder.appending(path: "a.html")
            let draft = folder.appending(path: ".a.html.\(ProcessInfo.processInfo.processIdentifier).part")
            try Data("half".utf8).write(to: draft)
            try WholeFile.write("whole", to: place)
            #expect(try names(in: folder) == ["a.html"])
        }
    }
}
