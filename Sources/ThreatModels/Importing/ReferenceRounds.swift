/// Finds references from things to things of the same kind that lead back to where they began.
enum ReferenceRounds {
    /// The first round trip in a map from each thing to the one that it lies in, written out; nil where there is none.
    static func first(in parents: [String: String]) -> [String]? {
        var finished: Set<String> = []
        for start in parents.keys.sorted() {
            var path: [String] = []
            var onPath: Set<String> = []
            var current: String? = start
            while let id = current, !finished.contains(id), onPath.insert(id).inserted {
                path.append(id)
                current = parents[id]
            }
            if let id = current, onPath.contains(id), let from = path.firstIndex(of: id) {
                return Array(path[from...]) + [id]
            }
            finished.formUnion(path)
        }
        return nil
    }
}
