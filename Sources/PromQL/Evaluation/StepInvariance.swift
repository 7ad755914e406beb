extension Expression {
    /// Whether the value is the same at every step, because every selector in it is pinned with `@`.
    ///
    /// Functions of the evaluation's time (`time()`, `timestamp()` of a computed vector, `predict_linear()`) are not.
    var isStepInvariant: Bool {
        switch self {
        case .number, .string: true
        case .selector(let node): node.modifiers.anchor != nil
        case .range(let node): node.modifiers.anchor != nil
        case .subquery(let node): node.modifiers.anchor != nil
        case .call(let node): !node.function.dependsOnTime && node.arguments.allSatisfy(\.isStepInvariant)
        case .aggregation, .binary, .unary, .parenthesized: children.allSatisfy(\.isStepInvariant)
        }
    }
}
