/// Paths that go the same way: the same steps, to several assets that live where these lead.
public struct AttackRoute: Sendable {
    /// The paths, worst first.
    public private(set) var paths: [AttackPath]

    /// The worst of its paths, whose steps are those of all.
    public var worst: AttackPath { paths[0] }

    /// Gathers paths by their steps, each route at the place of its worst path.
    ///
    /// - Complexity: linear in the steps of all paths.
    public static func gathered(_ paths: [AttackPath]) -> [AttackRoute] {
        var places: [String: Int] = [:]
        var routes: [AttackRoute] = []
        for path in paths {
            let steps = path.steps.map { "\($0.cause):\($0.section):\($0.subject):\($0.to)" }.joined(separator: "|")
            let way = "\(path.isOpen) \(path.position) \(steps)"
            if let place = places[way] {
                routes[place].paths.append(path)
            } else {
                places[way] = routes.count
                routes.append(AttackRoute(paths: [path]))
            }
        }
        return routes
    }
}
