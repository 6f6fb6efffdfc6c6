extension Vocabulary {
    static let interfaceKind = Vocabulary(
        "kind of interface",
        [
            "network": "Connects to a network or radio",
            "local": "Reached only by touch: ports, buttons, card slots",
        ])

    static let reach = Vocabulary(
        "reach",
        [
            "internet": "From anywhere",
            "lan": "From the customer's local network",
            "radio": "From within local radio range",
            "physical": "By touch",
            "internal": "From within the component or a closed network alone",
        ])

    static let enabled = Vocabulary(
        "switching",
        [
            "always": "On from the first start",
            "on-demand": "On after an authorised person switches it on, for a time",
            "setup": "On only until set-up is finished",
            "never": "Off for good in sold units",
        ])

    static let authentication = Vocabulary(
        "authentication",
        [
            "none": "Nobody has to prove anything",
            "just-works": "A pairing that anybody in reach can make or sit between",
            "shared-secret": "A password or key that several units share",
            "pairing-code": "A code that is unique to the unit or shown at the time",
            "password": "A password of the user's own",
            "token": "A token that was given after an earlier proof",
            "key": "A secret key of the unit's or user's own",
            "certificate": "A certificate of the server alone",
            "mutual-certificate": "Certificates of both sides",
            "multi-factor": "Two different proofs",
            "physical": "Being there: a button, a mechanical key",
            "biometric": "A feature of the person",
        ])

    static let peer = Vocabulary(
        "kind of peer",
        ["people": "People, by what they know, have or are", "machines": "Other components, services and equipment"])

    static let wireProtocol = Vocabulary("protocol", words: WireProtocol.all.map { ($0.id, $0.title) })
}

/// What a protocol implies unless the file says otherwise.
public struct WireProtocol: Sendable {
    /// The word in a product file.
    public let id: String
    /// Its name.
    public let title: String
    /// From where it can be reached by its nature; nil where that depends.
    public let reach: String?
    /// Whether it is always, or never, encrypted; nil where that depends.
    public let isEncrypted: Bool?

    /// Every protocol that a product file can name.
    public static let all: [WireProtocol] = [
        .init(id: "ble", title: "Bluetooth Low Energy", reach: "radio", isEncrypted: nil),
        .init(id: "bluetooth", title: "Bluetooth Classic", reach: "radio", isEncrypted: nil),
        .init(id: "zigbee", title: "Zigbee", reach: "radio", isEncrypted: nil),
        .init(id: "thread", title: "Thread", reach: "radio", isEncrypted: true),
        .init(id: "z-wave", title: "Z-Wave", reach: "radio", isEncrypted: nil),
        .init(id: "matter", title: "Matter", reach: "lan", isEncrypted: true),
        .init(id: "wifi", title: "Wi-Fi", reach: "radio", isEncrypted: nil),
        .init(
            id: "wifi-setup", title: "A Wi-Fi access point of the device for set-up", reach: "radio", isEncrypted: nil),
        .init(id: "nfc", title: "NFC", reach: "radio", isEncrypted: nil),
        .init(id: "uwb", title: "Ultra-wideband", reach: "radio", isEncrypted: nil),
        .init(id: "lorawan", title: "LoRaWAN", reach: "radio", isEncrypted: true),
        .init(id: "sub-ghz", title: "Proprietary radio below 1 GHz", reach: "radio", isEncrypted: nil),
        .init(id: "infrared", title: "Infrared", reach: "radio", isEncrypted: false),
        .init(id: "cellular", title: "Cellular", reach: nil, isEncrypted: nil),
        .init(id: "satellite", title: "Satellite navigation or messages", reach: "radio", isEncrypted: nil),
        .init(id: "ethernet", title: "Ethernet", reach: "lan", isEncrypted: nil),
        .init(id: "http", title: "HTTP", reach: nil, isEncrypted: false),
        .init(id: "https", title: "HTTPS", reach: nil, isEncrypted: true),
        .init(id: "websocket", title: "WebSocket without TLS", reach: nil, isEncrypted: false),
        .init(id: "websocket-tls", title: "WebSocket over TLS", reach: nil, isEncrypted: true),
        .init(id: "mqtt", title: "MQTT without TLS", reach: nil, isEncrypted: false),
        .init(id: "mqtts", title: "MQTT over TLS", reach: nil, isEncrypted: true),
        .init(id: "coap", title: "CoAP without DTLS", reach: nil, isEncrypted: false),
        .init(id: "coaps", title: "CoAP over DTLS or OSCORE", reach: nil, isEncrypted: true),
        .init(id: "grpc", title: "gRPC over TLS", reach: nil, isEncrypted: true),
        .init(id: "amqp", title: "AMQP", reach: nil, isEncrypted: nil),
        .init(id: "tcp", title: "A protocol of its own over TCP", reach: nil, isEncrypted: nil),
        .init(id: "udp", title: "A protocol of its own over UDP", reach: nil, isEncrypted: nil),
        .init(id: "tls", title: "A protocol of its own over TLS", reach: nil, isEncrypted: true),
        .init(id: "vpn", title: "A virtual private network", reach: nil, isEncrypted: true),
        .init(id: "ssh", title: "SSH", reach: nil, isEncrypted: true),
        .init(id: "telnet", title: "Telnet", reach: nil, isEncrypted: false),
        .init(id: "ftp", title: "FTP", reach: nil, isEncrypted: false),
        .init(id: "tftp", title: "TFTP", reach: nil, isEncrypted: false),
        .init(id: "snmp", title: "SNMP v1 or v2c", reach: nil, isEncrypted: false),
        .init(id: "dns", title: "DNS", reach: nil, isEncrypted: false),
        .init(id: "ntp", title: "NTP without authentication", reach: nil, isEncrypted: false),
        .init(id: "mdns", title: "mDNS and DNS-SD", reach: "lan", isEncrypted: false),
        .init(id: "upnp", title: "UPnP and SSDP", reach: "lan", isEncrypted: false),
        .init(id: "rtsp", title: "RTSP", reach: nil, isEncrypted: false),
        .init(id: "modbus", title: "Modbus", reach: nil, isEncrypted: false),
        .init(id: "bacnet", title: "BACnet without SC", reach: nil, isEncrypted: false),
        .init(id: "opc-ua", title: "OPC UA", reach: nil, isEncrypted: nil),
        .init(id: "can", title: "CAN", reach: "physical", isEncrypted: false),
        .init(id: "rs485", title: "RS-485", reach: "physical", isEncrypted: false),
        .init(id: "uart", title: "UART", reach: "physical", isEncrypted: false),
        .init(id: "jtag", title: "JTAG", reach: "physical", isEncrypted: false),
        .init(id: "swd", title: "SWD", reach: "physical", isEncrypted: false),
        .init(id: "usb", title: "USB", reach: "physical", isEncrypted: false),
        .init(id: "sd-card", title: "Memory card", reach: "physical", isEncrypted: nil),
        .init(id: "i2c", title: "I²C or SPI on the board", reach: "physical", isEncrypted: false),
        .init(id: "keypad", title: "Keypad or buttons", reach: "physical", isEncrypted: false),
        .init(id: "screen", title: "Screen", reach: "physical", isEncrypted: false),
        .init(id: "camera", title: "Camera", reach: "physical", isEncrypted: false),
        .init(id: "microphone", title: "Microphone", reach: "physical", isEncrypted: false),
        .init(id: "sensor", title: "Sensor or actuator", reach: "physical", isEncrypted: false),
        .init(id: "human", title: "A person, by sight, voice or hand", reach: "physical", isEncrypted: false),
    ]
}
