/// What a configuration asks of everything but the vulnerable package itself, answered from what is known.
struct Surroundings {
    let platform: Platform
    /// The package that the configuration is about: its name tells the device that firmware is for.
    let subject: CPEName?

    /// Whether a name of the surroundings is there.
    func truth(
        of criteria: UnsafeRawBufferPointer, _ range: CPERange, finding: inout ConfigurationFinding
    ) -> Truth {
        guard let name = try? CPEName(String(decoding: criteria, as: UTF8.self)), let vendor = name.vendor.plain,
            let product = name.product.plain
        else {
            finding.open.append("whether the rest of the configuration fits")
            return .unknown
        }
        let words = "\(vendor) \(product)"
        if isDeviceOfFirmware(product) { return .yes }
        if platform.products.contains("\(vendor):\(product)") {
            // Which of its versions is there is asked of that package, not of this one.
            if !range.hasRange, name.version.plain == nil { return .yes }
            finding.open.append("which version of \(words) it runs with")
            return .unknown
        }
        if name.part.plain == "o", let family = OperatingSystems.known.family(vendor: vendor, product: product) {
            switch platform.has(family: family) {
            case .yes: return .yes
            case .no:
                finding.ruledOut.append("it takes \(words), and the product runs on \(platform.words)")
                return .no
            case .unknown: break
            }
        }
        finding.open.append("whether it runs with \(words)")
        return .unknown
    }

    /// Firmware is named after its device in CPE: `dir-815_firmware` runs on `dir-815`.
    private func isDeviceOfFirmware(_ product: String) -> Bool {
        guard let own = subject?.product.plain, own.hasSuffix("_firmware") else { return false }
        return own.dropLast("_firmware".count) == product
    }
}
