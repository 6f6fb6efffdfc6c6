/// What people write where a tool lets them write any protocol.
enum WireWords {
    /// Words that say whether the wire is encrypted, or leave it open as ours do.
    private static let plain = [
        "http": "http", "https": "https", "tls": "tls", "ssl": "tls", "httpstls": "https", "mqtts": "mqtts",
        "mqtttls": "mqtts", "mqttovertls": "mqtts", "coaps": "coaps", "wss": "websocket-tls", "ssh": "ssh",
        "sftp": "ssh", "scp": "ssh", "ftp": "ftp", "ftps": "tls", "telnet": "telnet", "tftp": "tftp", "dns": "dns",
        "mdns": "mdns", "upnp": "upnp", "ssdp": "upnp", "rtsp": "rtsp", "ble": "ble", "bluetoothle": "ble",
        "bluetoothlowenergy": "ble", "bluetooth": "bluetooth", "zigbee": "zigbee", "zwave": "z-wave",
        "thread": "thread", "matter": "matter", "wifi": "wifi", "wlan": "wifi", "nfc": "nfc", "uwb": "uwb",
        "lorawan": "lorawan", "lora": "lorawan", "infrared": "infrared", "cellular": "cellular", "lte": "cellular",
        "5g": "cellular", "4g": "cellular", "ethernet": "ethernet", "modbus": "modbus", "modbustcp": "modbus",
        "opcua": "opc-ua", "can": "can", "canbus": "can", "rs485": "rs485", "uart": "uart", "jtag": "jtag",
        "swd": "swd", "usb": "usb", "i2c": "i2c", "spi": "i2c", "tcp": "tcp", "udp": "udp", "amqp": "amqp",
        "amqps": "tls", "ipsec": "vpn", "vpn": "vpn",
    ]
    /// Words that are said of a wire with and without encryption, with ours for the one with it.
    private static let ambiguous = [
        "mqtt": "mqtts", "coap": "coaps", "ws": "websocket-tls", "websocket": "websocket-tls",
        "websockets": "websocket-tls", "grpc": "grpc", "httphttps": "https", "httpshttp": "https",
    ]

    /// Our word; nil where there is none, or where ours would say more than was said.
    static func word(_ text: String, encrypted: Bool?) -> String? {
        let slashed = text.lowercased() == "http/s" ? "http/https" : text
        let letters = String(
            slashed.lowercased().unicodeScalars.filter {
                $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0)
            })
        if let word = plain[letters] { return word }
        return encrypted == true ? ambiguous[letters] : nil
    }
}
