import Advisories
import Foundation
import Testing

@Suite("Importing real advisory data", .enabled(if: SharedData.has("osv/Go-all.zip")))
struct RealDataTests {
    @Test("OSV's records of Go, as an archive: all of them, and nothing the second time")
    func osv() throws {
        let folder = try TemporaryFolder()
        let place = SharedData.folder.appending(path: "osv/Go-all.zip")
        let first = try folder.update(place)
        #expect(first.map(\.feed) == ["osv-go"])
        #expect(first[0].added == 4291 && first[0].remarks.count == 0 && first[0].published != nil)
        let before = try Data(contentsOf: folder.index)
        let second = try folder.update(place)
        #expect(second[0].isUnchanged && second[0].unchanged == 4291)
        #expect(try Data(contentsOf: folder.index) == before)
        let rows = try folder.rows(
            """
            SELECT package.name, low_text, high_text, flags FROM affected JOIN package ON package.id = package
            JOIN record ON record.id = record WHERE record.name = 'GO-2024-2687' ORDER BY 1, affected.part
            """)
        #expect(rows == ["golang.org/x/net|-|0.23.0|0", "stdlib|-|1.21.9|0", "stdlib|1.22.0-0|1.22.2|0"])
        #expect(try folder.rows("SELECT count(*) FROM alias WHERE name = 'CVE-2023-45288'") == ["1"])
    }

    @Test("records of NVD in pages and files of their own")
    func nvd() throws {
        let folder = try TemporaryFolder()
        let outcome = try folder.update(
            SharedData.folder.appending(path: "nvd-samples/osv.dev"),
            SharedData.folder.appending(path: "nvd-samples/grype-v6-build"))[0]
        #expect(outcome.feed == "nvd" && outcome.records == 39 && outcome.remarks.first == [])
        #expect(
            try folder.rows(
                """
                SELECT DISTINCT product, vendor FROM cpe_product JOIN configuration ON configuration.id = configuration
                JOIN record ON record.id = record WHERE record.name = 'CVE-2023-45283'
                """) == ["go|golang"])
    }

    @Test("CVE records; what is another format beside them is left out, and said")
    func cve() throws {
        let folder = try TemporaryFolder()
        let outcome = try folder.update(SharedData.folder.appending(path: "cve5-samples"))[0]
        #expect(outcome.feed == "cve" && outcome.added == 22)
        #expect(outcome.remarks.first.count == 6, "\(outcome.remarks.first)")
    }

    @Test("the kernel's own ranges, out of what it says is not affected")
    func kernel() throws {
        let folder = try TemporaryFolder()
        try folder.update(SharedData.folder.appending(path: "cve5-samples/cvelistV5"))
        func ranges(_ name: String) throws -> [String] {
            try folder.rows(
                """
                SELECT low_text, high_text, flags FROM affected JOIN package ON package.id = package
                JOIN record ON record.id = record
                WHERE record.name = '\(name)' AND package.ecosystem = 'name' AND package.name = 'linux/linux' ORDER BY affected.part
                """)
        }
        #expect(try ranges("CVE-2025-21631") == ["6.12|6.12.10|32"])
        #expect(
            try ranges("CVE-2025-21772") == [
                "-|5.4.291|32", "5.5|5.10.235|32", "5.11|5.15.179|32", "5.16|6.1.129|32", "6.2|6.6.79|32",
                "6.7|6.12.16|32", "6.13|6.13.4|32",
            ])
        #expect(
            try folder.rows("SELECT source_files FROM record WHERE name = 'CVE-2025-21772'")
                == ["block/partitions/mac.c"])
    }

    @Test("CISA's catalogue")
    func kev() throws {
        let folder = try TemporaryFolder()
        let outcome = try folder.update(SharedData.folder.appending(path: "kev/known_exploited_vulnerabilities.json"))[
            0]
        #expect(outcome.feed == "kev" && outcome.added == 1404 && outcome.published == "2025-08-25T17:04:19.9796Z")
        #expect(
            try folder.rows("SELECT added, due, ransomware FROM exploited WHERE name = 'CVE-2025-48384'")
                == ["2025-08-25|2025-09-15|-"])
    }
}
