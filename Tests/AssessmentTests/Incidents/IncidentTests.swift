import Assessment
import ProductModel
import Testing

@Suite("Known incidents would have been named beforehand")
struct IncidentTests {
    private static let incidents = [
        Incident(
            folder: "mirai-class-camera",
            holes: [
                "shared-default-password:camera", "shared-service-account:camera", "clear-text-service:telnet",
                "internet-facing-password:telnet", "undocumented-functions:camera", "cannot-be-updated:camera",
                "captured-units-attack-others:camera",
            ],
            lesson: [
                .init("default_credentials: shared", "default_credentials: unique"),
                .init("service_account: shared", "service_account: none"),
                .init("functions_documented: false", "functions_documented: true"),
                .init("update_method: none", "update_method: automatic"),
                .init("egress_limited: false", "egress_limited: true"),
                .init("protocol: telnet, reach: internet, enabled: always", "protocol: telnet, enabled: never"),
            ]),
        Incident(
            folder: "lock-log-stalker",
            holes: [
                "access-outlives-withdrawal:lock", "access-not-shown:phone", "watched-within-the-home:entry-log",
                "takeover-unnoticed:cloud",
            ],
            lesson: [
                .init("access_revocation: false", "access_revocation: true"),
                .init("shows_access: false", "shows_access: true"),
                .init("per_person: false", "per_person: true"),
                .init("login_notice: false", "login_notice: true"),
            ]),
        Incident(
            folder: "baby-monitor-takeover",
            holes: [
                "guessable-identifier:monitor", "weak-passwords-accepted:login", "guessable-login:login",
                "users-without-second-factor:relay", "takeover-unnoticed:relay", "replayed-command:command",
            ],
            lesson: [
                .init("identifier_guessable: true", "identifier_guessable: false"),
                .init("password_quality: false", "password_quality: true"),
                .init("lockout: false", "lockout: true"),
                .init("user_mfa: false", "user_mfa: true"),
                .init("login_notice: false", "login_notice: true"),
                .init("replay_protected: false", "replay_protected: true"),
            ]),
    ]

    @Test("The files as they were give the findings that name the hole", arguments: incidents)
    func named(_ incident: Incident) throws {
        let findings = try AssessedProduct(incident.text()).assessment.findings
        for hole in incident.holes {
            let finding = try #require(findings.first { $0.key == hole }, "\(hole) is not found")
            #expect(finding.status == .open && finding.residual >= .moderate, "\(hole): \(finding.residual)")
        }
    }

    @Test("Once the facts are as the lesson says, none of them is left", arguments: incidents)
    func mended(_ incident: Incident) throws {
        let product = try AssessedProduct(incident.mended())
        let keys = Set(product.assessment.findings.map(\.key))
        #expect(keys.isDisjoint(with: incident.holes), "\(keys.intersection(incident.holes))")
    }

    @Test("What nobody reported is a question, and the files hang together", arguments: incidents)
    func honest(_ incident: Incident) throws {
        let assessment = try AssessedProduct(incident.text()).assessment
        #expect(assessment.factQuestions.count > 5)
        #expect(assessment.findings.filter { $0.rule.kind == .consistency }.map(\.key) == [])
    }
}
