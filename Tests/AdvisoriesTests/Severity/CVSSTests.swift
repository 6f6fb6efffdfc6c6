import Advisories
import Testing

@Suite("CVSS")
struct CVSSTests {
    @Test(
        "a vector gives its scores and its word",
        arguments: [
            ("AV:N/AC:L/Au:N/C:C/I:C/A:C", 10.0, CVSS.Severity.high),
            ("(AV:N/AC:M/Au:N/C:P/I:N/A:N)", 4.3, .medium),
            ("CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, .critical),
            ("CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N", 6.4, .medium),
            ("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0.0, CVSS.Severity.none),
            ("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H", 10.0, .critical),
            ("CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 7.3, .high),
        ])
    func scores(vector: String, score: Double, severity: CVSS.Severity) throws {
        let cvss = try CVSS(vector)
        #expect(cvss.baseScore == score)
        #expect(cvss.score == score)
        #expect(cvss.severity == severity)
    }

    @Test("what is known of exploits and of the surrounding counts in the score, and not in the base score")
    func beyondBase() throws {
        let third = try CVSS("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/RC:C/MAV:P")
        #expect(third.baseScore == 9.8)
        #expect(third.temporalScore == 8.5)
        #expect(third.environmentalScore == 5.9)
        #expect(third.score == 5.9)
        let fourth = try CVSS("CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:U")
        #expect(fourth.baseScore == 7.3)
        #expect(fourth.score == 4.1)
        #expect(fourth.temporalScore == nil)
    }

    @Test("safety counts in version 4")
    func safety() throws {
        let plain = try CVSS("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N")
        let safety = try CVSS("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N/MSI:S")
        #expect(plain.score == 0)
        #expect(safety.score > 7)
        #expect(safety.baseScore == 0)
    }

    @Test("the vector comes back in the order of its edition, without what is not defined")
    func canonical() throws {
        #expect(
            try CVSS("CVSS:3.1/C:H/I:H/A:H/AV:N/AC:L/PR:N/UI:N/S:U/E:X").vector
                == "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")
    }

    @Test(
        "what is none is refused with a reason",
        arguments: [
            "", "/", "CVSS:3.1", "CVSS:3.1/", "CVSS:3.2/AV:N", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H",
            "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/", "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
            "CVSS:3.1/AV:W/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "CVSS:3.1/XX:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
            "CVSS:3.1/AV/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:S/SA:H",
        ])
    func refusals(vector: String) {
        #expect(throws: CVSSError.self) { try CVSS(vector) }
        #expect(throws: CVSSError.self) { try CVSS(vector + String(repeating: "/AV:N", count: 50_000)) }
    }

    @Test(
        "published vectors give the published scores", .enabled(if: SharedData.has("cvss")),
        arguments: [
            ("vectors_simple2", 729), ("vectors_calculator2", 5), ("vectors_cvsslib2", 24), ("vectors_simple3", 2592),
            ("vectors_calculator3", 2), ("vectors_cvsslib3", 29), ("vectors_simple31", 2592), ("vectors_simple4", 1058),
            ("vectors_security4", 54), ("vectors_supplemental4", 576), ("vectors_threat4", 6),
        ])
    func published(file: String, atLeast: Int) throws {
        var count = 0
        for line in try SharedData.text("cvss/\(file)").split(separator: "\n") {
            guard let separator = line.firstRange(of: " - ") else { continue }
            count += 1
            let cvss = try CVSS(String(line[..<separator.lowerBound]))
            let expected = line[separator.upperBound...].split { "(), ".contains($0) }.map { Double($0) }
            if cvss.version == .v4 {
                #expect(cvss.score == expected[0], "\(line)")
            } else {
                #expect([cvss.baseScore, cvss.temporalScore, cvss.environmentalScore] == expected, "\(line)")
            }
        }
        #expect(count >= atLeast, "\(count)")
    }
}
