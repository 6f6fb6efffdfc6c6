import ProductModel

/// What a diagram shows, before it is laid out.
struct DataFlowGraph: Sendable {
    /// Names a node: components and parties may share an id.
    struct Key: Hashable, Sendable {
        let section: String
        let id: String
    }

    /// What a node stands for, which gives it its shape.
    enum Kind: String, Sendable {
        case device, gateway, app, backend, component, party, interface, data, group, position, flow, asset
    }

    struct Node: Sendable {
        let key: Key
        let kind: Kind
        let title: String
        /// Quiet words below the title.
        var words: [String] = []
        /// The worst open finding.
        var worst: Level?
        /// The anchor that it links to within a document, without `#`.
        var anchor: String?

        /// Everything below the title, the risk in words included, so that nothing depends on colour.
        var lines: [String] { words + (worst.map { ["\($0.title) risk"] } ?? []) }
    }

    /// A trust boundary, or the component that a picture is about.
    struct Cluster: Sendable {
        enum Kind: String, Sendable {
            case boundary, whole
        }

        let id: String
        let title: String
        let inside: String?
        var kind: Kind = .boundary
        var members: [Key] = []
    }

    struct Edge: Sendable {
        /// A step of an attack path.
        struct Step: Sendable {
            let number: Int
            let isWeakest: Bool
        }

        let from: Key
        let to: Key
        /// What is written beside it.
        var lines: [String] = []
        /// Whether one of its flows crosses a trust boundary in the clear.
        var isInTheClear = false
        /// Whether something flows the other way as well.
        var isMutual = false
        /// Whether what flows goes the other way alone; the ends are then in the order of the layout.
        var isBack = false
        /// Whether it says that one thing is a part of another, and nothing flows.
        var isPart = false
        var worst: Level?
        var step: Step?
    }

    var nodes: [Node] = []
    var clusters: [Cluster] = []
    var edges: [Edge] = []

    /// The clusters within none that is drawn, with their places.
    var outerClusters: [Int] {
        let ids = Set(clusters.map(\.id))
        return clusters.indices.filter { place in clusters[place].inside.map { !ids.contains($0) } ?? true }
    }

    /// The places of clusters by the cluster that they lie in.
    var innerClusters: [String: [Int]] {
        Dictionary(grouping: clusters.indices.filter { clusters[$0].inside != nil }) { clusters[$0].inside ?? "" }
    }

    /// The same without words beside arrows.
    var withoutProtocols: DataFlowGraph {
        var graph = self
        for place in graph.edges.indices { graph.edges[place].lines = [] }
        return graph
    }
}
