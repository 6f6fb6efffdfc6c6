import Assessment
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText
import Testing

/// A kind of product, described three times: with nothing said, with every fact wrong, with every fact right.
enum DeviceClass: String, CaseIterable {
    case batterySensor = "battery-sensor"
    case smartPlug = "smart-plug"
    case camera
    case doorLock = "door-lock"
    case hub
    case wearable
    case plantController = "plant-controller"
    case chargingPoint = "charging-point"
    case patientMonitor = "patient-monitor"

    enum Variant: String {
        case bare, careless, hardened
    }

    func assessment(_ variant: Variant) throws -> ProductAssessment {
        let folder = Self.folder.appending(path: "\(rawValue)/\(variant.rawValue)", directoryHint: .isDirectory)
        let reading = try #require(ProductFolder(at: folder)).read()
        #expect(reading.diagnostics.map(\.message) == [])
        return try AssessedProduct(reading.product).assessment
    }

    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Examples/device-classes", directoryHint: .isDirectory)
}

extension ProductAssessment {
    /// What threat rules found and nothing settles.
    var threats: [Finding] { openFindings.filter { $0.rule.kind == .threat } }
}

@Suite("Threats found in bare, careless and well-made products of each class lie far apart")
struct DeviceClassTests {
    @Test("where nothing is said, there are questions and no findings", arguments: DeviceClass.allCases)
    func bare(_ kind: DeviceClass) throws {
        let bare = try kind.assessment(.bare)
        #expect(bare.threats.map(\.key) == [])
        #expect(bare.factQuestions.count > 20)
    }

    @Test("a careless product has at least a dozen threats a component", arguments: DeviceClass.allCases)
    func careless(_ kind: DeviceClass) throws {
        let careless = try kind.assessment(.careless)
        #expect(careless.threats.count >= 12 * careless.product[.components].count)
    }

    @Test("a well-made product has none, and next to nothing is asked any more", arguments: DeviceClass.allCases)
    func hardened(_ kind: DeviceClass) throws {
        let hardened = try kind.assessment(.hardened)
        #expect(hardened.threats.map(\.key) == [])
        let asked = hardened.factQuestions.filter { $0.ask.field != nil && $0.ask.section != .useCases }
        #expect(asked.map(\.ask.path) == [])
    }

    @Test("a bare sensor with one radio is asked nothing about pages, apps, accounts or services")
    func sensor() throws {
        let asked = Set(try DeviceClass.batterySensor.assessment(.bare).factQuestions.map(\.ask.path))
        let foreign = [
            "interfaces.web_protected", "interfaces.password_quality", "interfaces.session_expires",
            "components.app_hardening", "components.trackers", "components.storage_private", "components.multi_tenant",
            "components.staff_access_limited", "components.user_mfa", "components.account_recovery",
            "components.login_notice", "components.fleet_commands_limited", "components.domains_kept",
            "components.password_storage", "components.recording_indicator",
        ]
        #expect(asked.intersection(foreign) == [])
    }
}
