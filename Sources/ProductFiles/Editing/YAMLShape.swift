import SourceText

/// What a file says, without where it says it.
indirect enum YAMLShape: Equatable {
    case text(String, isPlain: Bool)
    case list([YAMLShape])
    case fields([Field])

    struct Field: Equatable {
        var key: String
        var value: YAMLShape
    }

    init(_ node: YAMLNode) {
        switch node.content {
        // An entry without fields may be written as nothing at all.
        case .scalar("", isPlain: true): self = .fields([])
        case .scalar(let text, let isPlain): self = .text(text, isPlain: isPlain)
        case .sequence(let items): self = .list(items.map(YAMLShape.init))
        case .mapping(let pairs):
            self = .fields(pairs.map { Field(key: $0.key.text ?? "", value: YAMLShape($0.value)) })
        }
    }

    /// The same without the field at a path.
    func without(_ path: [String]) -> YAMLShape {
        guard case .fields(let fields) = self, let key = path.first else { return self }
        guard path.count > 1 else { return .fields(fields.filter { $0.key != key }) }
        return .fields(
            fields.map { $0.key == key ? Field(key: key, value: $0.value.without(Array(path.dropFirst()))) : $0 })
    }
}
