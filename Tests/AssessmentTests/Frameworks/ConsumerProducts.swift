import Testing

/// Consumer products that differ in what EN 303 645 asks of them, with every fact said that decides about it.
enum ConsumerProducts {
    /// A light bulb that an app switches over Bluetooth: no passwords, no service, nothing personal, no updates.
    static let bulb = """
        product:
          id: bulb
          classification:
            consumer: true
        components:
          bulb:
            kind: device
            constrained: false
            default_credentials: none
            identity: none
            key_storage: none
            debug_port: none
            secure_boot: false
            sensors: [none]
            update_method: none
            immutable: false
            update_verified: false
            update_notice: false
          remote:
            kind: app
        interfaces:
          radio:
            component: bulb
            protocol: ble
            reach: radio
            enabled: always
            authentication: just-works
            needed: true
            configures: false
        data:
          light:
            kind: command
            personal: false
            sensitive: none
            stored_in: [bulb]
            lawful_basis: none
            aggregate_only: false
        flows:
          switch:
            from: remote
            to: bulb
            data: [light]
            encrypted: false
            authenticated: false
        """

    /// An indoor camera with a cloud: automatic updates, sound and pictures from private rooms, with consent.
    static let camera = """
        product: {id: camera, classification: {consumer: true}}
        components:
          camera:
            kind: device
            constrained: false
            default_credentials: none
            identity: hardware
            key_storage: secure-element
            debug_port: removed
            secure_boot: true
            sensors: [camera, microphone]
            update_method: automatic
            immutable: false
            update_verified: true
            update_notice: true
          cloud: {kind: backend}
        interfaces:
          live:
            {component: camera, protocol: https, reach: lan, enabled: always, authentication: token, peers: [people],
             needed: true, configures: true}
          telnet:
            {component: camera, protocol: telnet, reach: lan, enabled: never, authentication: password, peers: [people],
             needed: false, configures: false}
        data:
          pictures:
            {kind: media, personal: true, sensitive: intimate, stored_in: [cloud], lawful_basis: consent,
             aggregate_only: false}
          health:
            {kind: telemetry, personal: false, sensitive: none, stored_in: [cloud], lawful_basis: none,
             aggregate_only: false}
          unit-key:
            {kind: key, personal: false, sensitive: none, stored_in: [camera], lawful_basis: none,
             aggregate_only: false}
        flows:
          upload: {from: camera, to: cloud, data: [pictures, health], encrypted: true, authenticated: true}
        """

    /// A smart plug with a web page and a password on the local network, updated by hand, without any service.
    static let plug = """
        product: {id: plug, classification: {consumer: true}}
        components:
          plug:
            kind: device
            constrained: false
            default_credentials: unique
            identity: unique
            key_storage: plaintext
            debug_port: none
            secure_boot: false
            sensors: [none]
            update_method: manual
            immutable: false
            update_verified: false
            update_notice: false
          page: {kind: app, title: The web page as it runs in a browser}
        interfaces:
          web:
            {component: plug, protocol: http, reach: lan, enabled: always, authentication: password, needed: true,
             configures: true}
          search:
            {component: plug, protocol: upnp, reach: lan, enabled: always, authentication: none, needed: false,
             configures: false}
        data:
          switching:
            {kind: command, personal: false, sensitive: none, stored_in: [plug], lawful_basis: none,
             aggregate_only: false}
          password:
            {kind: credential, personal: false, sensitive: none, stored_in: [plug], lawful_basis: none,
             aggregate_only: false}
        flows:
          control:
            {from: page, to: plug, via: web, data: [switching, password], encrypted: false, authenticated: true}
        """

    /// A door sensor on a battery, too weak for common protections, with software that never changes.
    static let sensor = """
        product: {id: sensor, classification: {consumer: true}}
        components:
          sensor:
            kind: device
            constrained: true
            default_credentials: none
            identity: hardware
            key_storage: protected
            debug_port: none
            secure_boot: false
            sensors: [presence]
            update_method: none
            immutable: true
            update_verified: false
            update_notice: false
        interfaces:
          radio:
            {component: sensor, protocol: sub-ghz, reach: radio, enabled: always, authentication: key,
             peers: [machines], needed: true, configures: false}
        data:
          openings:
            {kind: log, personal: true, sensitive: none, stored_in: [sensor], lawful_basis: contract,
             aggregate_only: false}
        parties:
          watch: {role: service-provider, sees_data: [openings]}
        flows:
          opened: {from: sensor, to: watch, data: [openings], encrypted: true, authenticated: true}
        """

    /// A bear that talks with children by way of a cloud, badly protected.
    static let toy = """
        product: {id: bear, classification: {consumer: true}}
        components:
          bear:
            kind: device
            constrained: false
            default_credentials: shared
            identity: shared
            key_storage: obfuscated
            debug_port: open
            secure_boot: false
            sensors: [microphone, motion]
            update_method: automatic
            immutable: false
            update_verified: false
            update_notice: false
          phone: {kind: app}
          cloud: {kind: backend}
        interfaces:
          pairing:
            {component: bear, protocol: ble, reach: radio, enabled: always, authentication: shared-secret,
             peers: [machines], needed: true, configures: false}
          console:
            {component: cloud, protocol: http, reach: internet, enabled: always, authentication: password,
             peers: [people], needed: false, configures: true}
        data:
          voice:
            {kind: media, personal: true, sensitive: child, stored_in: [cloud], lawful_basis: consent,
             aggregate_only: false}
          usage:
            {kind: telemetry, personal: false, sensitive: none, stored_in: [cloud], lawful_basis: none,
             aggregate_only: true}
          token:
            {kind: credential, personal: false, sensitive: none, stored_in: [bear], lawful_basis: none,
             aggregate_only: false}
        flows:
          talk: {from: bear, to: cloud, data: [voice, usage, token], encrypted: false, authenticated: false}
          settings: {from: phone, to: bear, via: pairing, data: [token], encrypted: false, authenticated: false}
        """

    /// A gateway for lamps without a cloud, with a console on its board, updated at the unit.
    static let gateway = """
        product: {id: gateway, classification: {consumer: true}}
        components:
          gateway:
            kind: gateway
            constrained: false
            default_credentials: derived
            identity: hardware
            key_storage: protected
            debug_port: locked
            secure_boot: true
            sensors: [none]
            update_method: local
            immutable: false
            update_verified: true
            update_notice: true
        interfaces:
          console:
            {component: gateway, protocol: uart, reach: physical, enabled: always, authentication: password,
             peers: [people], needed: false, configures: true}
          mesh:
            {component: gateway, protocol: zigbee, reach: radio, enabled: always, authentication: just-works,
             peers: [machines], needed: true, configures: false}
        data:
          network-key:
            {kind: key, personal: false, sensitive: none, stored_in: [gateway], lawful_basis: none,
             aggregate_only: false}
          rooms:
            {kind: content, personal: true, sensitive: none, stored_in: [gateway], lawful_basis: legitimate-interest,
             aggregate_only: false}
        parties:
          lamps: {role: third-party, title: Lamps of other makers, sees_data: [network-key]}
        flows:
          join: {from: gateway, to: lamps, via: mesh, data: [network-key], encrypted: true, authenticated: false}
        """

    /// An alarm for the home: a strong panel that people touch, and a weak siren that the panel calls by radio.
    static let alarm = """
        product: {id: alarm, classification: {consumer: true}}
        components:
          panel:
            kind: gateway
            constrained: false
            default_credentials: none
            identity: unique
            key_storage: none
            debug_port: none
            secure_boot: false
            update_method: manual
            immutable: false
            update_verified: true
            update_notice: true
          siren:
            kind: device
            constrained: true
            default_credentials: none
            identity: unique
            key_storage: protected
            debug_port: none
            secure_boot: false
            sensors: [none]
            update_method: none
            immutable: false
            update_verified: false
            update_notice: false
        interfaces:
          finger:
            {component: panel, protocol: sensor, reach: physical, enabled: always, authentication: biometric,
             peers: [people], needed: true, configures: true}
          listening:
            {component: panel, protocol: microphone, reach: physical, enabled: always, authentication: none,
             needed: true, configures: false}
          service:
            {component: panel, protocol: uart, reach: physical, enabled: always, authentication: none, needed: true,
             configures: false}
          radio:
            {component: siren, protocol: sub-ghz, reach: radio, enabled: always, authentication: key,
             peers: [machines], needed: true, configures: false}
        data:
          fingerprints:
            {kind: credential, personal: true, sensitive: biometric, stored_in: [panel], lawful_basis: consent,
             aggregate_only: false}
          call:
            {kind: command, personal: false, sensitive: none, stored_in: [], lawful_basis: none, aggregate_only: false}
        flows:
          alarm: {from: panel, to: siren, via: radio, data: [call], encrypted: true, authenticated: true}
        """

    /// A loudspeaker of which little is said, and nothing of how it is reached and of what it knows.
    static let speaker = """
        product: {id: speaker, classification: {consumer: true}}
        components:
          speaker:
            kind: device
            sensors: [microphone]
            update_method: automatic
            update_verified: true
        """

    /// A thermostat of which something is said in every section, and much is not.
    static let thermostat = """
        product: {id: thermostat, classification: {consumer: true}}
        components:
          thermostat:
            kind: device
            constrained: false
            default_credentials: shared
            identity: unique
            debug_port: none
            secure_boot: false
            sensors: [environment]
            update_notice: true
          cloud: {kind: backend}
        interfaces:
          web: {component: thermostat, protocol: https, enabled: always, authentication: password}
        data:
          readings: {kind: telemetry, sensitive: none, stored_in: [thermostat, cloud], lawful_basis: contract}
        flows:
          report: {from: thermostat, to: cloud, data: [readings], encrypted: true, authenticated: true}
        """
}

extension String {
    /// The text with facts said otherwise; each must stand in it once.
    func saying(_ facts: KeyValuePairs<String, String>) throws -> String {
        var text = self
        for (said, instead) in facts {
            try #require(text.ranges(of: said).count == 1, "'\(said)' does not stand once in the text")
            text = text.replacing(said, with: instead)
        }
        return text
    }
}
