import Assessment

/// Which interface is reached from where, as a matrix.
struct ReachView {
    private let matrix: ReachMatrix
    private let console: Console

    init(_ matrix: ReachMatrix, console: Console) {
        self.matrix = matrix
        self.console = console
    }

    var text: String {
        var table = TextTable(["component", "interface"] + AttackPosition.allCases.map(\.rawValue))
        for row in matrix.rows {
            let cells = AttackPosition.allCases.map { row.certainty[$0].map(Self.mark) ?? "·" }
            table.add([row.component, row.interface ?? "(none named)"] + cells)
        }
        return table.text(console) + "\n" + console.paint("said · implied by protocol or kind · ? nobody said", .dim)
    }

    private static func mark(_ certainty: ReachMatrix.Certainty) -> String {
        switch certainty {
        case .said: "said"
        case .implied: "implied"
        case .notSaid: "?"
        }
    }
}
