/// A small table among the resources: lines of columns between upright strokes; a number sign starts a remark.
enum ResourceTable {
    /// The rows of a resource; none if it is not there.
    static func rows(of resource: String) -> [[String]] {
        (Resources.text(of: resource) ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: " | ").map(String.init) }
    }
}
