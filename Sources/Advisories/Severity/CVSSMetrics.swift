/// The metrics of one edition of CVSS, in its order.
struct CVSSMetrics: Sendable {
    /// What a metric is about.
    enum Group: String, Sendable { case base, temporal, environmental, supplemental }

    struct Metric: Sendable {
        let name: String
        let group: Group
        let weights: [String: Double]
    }

    let metrics: [Metric]
    private let places: [String: Int]

    /// The place of a metric in the order; nil for one that the edition has not.
    func place(of name: String) -> Int? { places[name] }

    static func of(_ version: CVSS.Version) -> CVSSMetrics {
        switch version {
        case .v2: version2
        case .v3, .v31: version3
        case .v4: version4
        }
    }

    private static let version2 = CVSSMetrics(edition: "2")
    private static let version3 = CVSSMetrics(edition: "3")
    private static let version4 = CVSSMetrics(edition: "4")

    private init(edition: String) {
        var metrics: [Metric] = []
        for columns in ResourceTable.rows(of: "Severity/metrics.txt") where columns.count == 4 && columns[0] == edition
        {
            var weights: [String: Double] = [:]
            for value in columns[3].split(separator: " ") {
                let parts = value.split(separator: "=").map(String.init)
                if parts.count == 2 { weights[parts[0]] = Double(parts[1]) }
            }
            for name in columns[2].split(separator: " ") {
                metrics.append(.init(name: String(name), group: Group(rawValue: columns[1]) ?? .base, weights: weights))
            }
        }
        self.metrics = metrics
        places = Dictionary(uniqueKeysWithValues: metrics.enumerated().map { ($1.name, $0) })
    }
}
