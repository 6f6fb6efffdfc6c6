import Assessment
import ProductModel
import Testing

/// The attack paths of a product file.
struct FoundPaths {
    let assessment: ProductAssessment
    let paths: AttackPaths

    init(_ text: String, asOf: String = AssessedProduct.day) throws {
        assessment = try AssessedProduct(text, asOf: asOf).assessment
        paths = try AttackPaths(assessment)
    }

    /// The keys of open paths, in order of their names.
    var open: [String] { paths.open().map(\.key).sorted() }

    /// The keys of possible paths, in order of their names.
    var possible: [String] { paths.possible().map(\.key).sorted() }

    func path(_ key: String) throws -> AttackPath { try #require(paths.path(key), "there is no \(key)") }

    /// A path's steps as their causes.
    func causes(_ key: String) throws -> [String] { try path(key).steps.map(\.cause) }
}

/// Small products, weak and hardened.
enum PathSample {
    /// A camera that the internet reaches by Telnet without a password.
    static let telnetCamera = """
        components: {camera: {kind: device, title: Camera, exposure: [lan], identity: unique}}
        interfaces: {telnet: {component: camera, title: Telnet, protocol: telnet, reach: internet, authentication: none}}
        data: {video: {title: Video, kind: media, confidentiality: high, stored_in: [camera]}}
        """

    /// The same camera with Telnet gone and everything else said.
    static let hardenedCamera = """
        components:
          camera:
            {kind: device, title: Camera, exposure: [lan], identity: unique, debug_port: removed, secure_boot: true,
             readout_protection: true, default_credentials: none, onboarding: code, embedded_service_key: false,
             signed_release: true, remote_access: none, egress_limited: true}
        interfaces:
          telnet: {component: camera, protocol: telnet, reach: internet, authentication: none, enabled: never}
          web:
            {component: camera, protocol: https, reach: lan, authentication: password, lockout: true, authorizes: true,
             validates_input: true}
        data: {video: {title: Video, kind: media, confidentiality: high, stored_in: [camera]}}
        """

    /// A lock that obeys its cloud, which accounts with guessable passwords open.
    static func lock(lockout: String = "false", secondFactor: String = "true") -> String {
        """
        components:
          lock:
            {kind: device, title: Lock, safety: high, exposure: [lan], identity: unique, input_validation: true,
             debug_port: removed, secure_boot: true, readout_protection: true, onboarding: code,
             embedded_service_key: false, signed_release: true, remote_access: none, egress_limited: true}
          cloud:
            {kind: backend, title: Cloud, exposure: [internet], multi_tenant: true, tenant_isolation: true,
             admin_mfa: true, user_mfa: \(secondFactor), storage_private: true, staff_access_limited: true,
             signed_release: true, input_validation: true}
        interfaces:
          app-api:
            {component: cloud, title: API, protocol: https, reach: internet, authentication: password,
             lockout: \(lockout), authorizes: true, validates_input: true}
          lock-link: {component: lock, protocol: mqtts, reach: internal, authentication: mutual-certificate}
        data: {open: {title: Command to open, kind: command, integrity: very-high}}
        flows:
          command:
            {from: cloud, to: lock, via: lock-link, data: [open], encrypted: true, authenticated: true}
        """
    }

    /// A bulb whose debug port is open.
    static func bulb(keys: String) -> String {
        """
        components:
          bulb:
            {kind: device, title: Bulb, debug_port: open, \(keys), exposure: [physical-restricted],
             key_storage: plaintext, safety: low}
        """
    }
}
