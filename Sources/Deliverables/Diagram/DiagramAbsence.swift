/// Why there is no picture.
public enum DiagramAbsence: Error, Sendable, Equatable {
    /// The files name no components.
    case nothingToDraw
    /// There are so many boundaries and lone nodes that nobody could read a picture.
    case tooLarge(Int)
    /// There is no such component.
    case unknownComponent(String)
    /// Graphviz is not installed.
    case notInstalled
    /// Graphviz took longer than it may.
    case tooSlow
    /// Graphviz could not lay it out.
    case failed
    /// Graphviz returned something other than a drawing.
    case noDrawing

    /// The reason in one sentence, or two.
    public var sentence: String {
        switch self {
        case .nothingToDraw: "The files name no components, so there is nothing to draw."
        case .tooLarge(let nodes):
            "The picture is left out: with \(nodes) components, parties and boundaries nobody could read it. "
                + "Trust boundaries that lie in few larger ones would make it smaller."
        case .unknownComponent(let id): "There is no component '\(id)'."
        case .notInstalled:
            "The picture is left out: it needs Graphviz (the program dot), and that is not installed. "
                + "The table of data flows says the same in words."
        case .tooSlow: "The picture is left out: Graphviz took longer than five seconds to lay it out."
        case .failed: "The picture is left out: Graphviz could not lay it out."
        case .noDrawing: "The picture is left out: Graphviz returned something other than a drawing."
        }
    }
}
