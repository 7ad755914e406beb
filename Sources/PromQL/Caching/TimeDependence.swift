import MetricModel

/// Which samples an expression's value at a step may depend on, besides older ones.
struct TimeDependence {
    /// How far past the step it looks (`offset -5m`), in milliseconds.
    private(set) var lookahead: Int64 = 0
    /// The latest moment it looks at whatever the step (`@ 1700000000`).
    private(set) var latestAnchor: Int64 = .min
    /// Whether it looks at the range's own ends (`@ start()`, `@ end()`), so that a step's value changes with them.
    private(set) var dependsOnRange = false

    init(_ expression: Expression) {
        visit(expression, lookahead: 0)
    }

    private mutating func visit(_ expression: Expression, lookahead: Int64) {
        switch expression {
        case .selector(let node):
            _ = apply(node.modifiers, lookahead)
        case .subquery(let node):
            visit(node.inner, lookahead: apply(node.modifiers, lookahead))
        default:
            for child in expression.children { visit(child, lookahead: lookahead) }
        }
    }

    /// - Returns: how far what is inside looks ahead of the step; an anchor cuts it loose from the step.
    private mutating func apply(_ modifiers: TimeModifiers, _ outer: Int64) -> Int64 {
        let ahead = Int64(0).subtractingClamped(modifiers.offset.milliseconds)
        switch modifiers.anchor {
        case .timestamp(let moment):
            latestAnchor = max(latestAnchor, moment.milliseconds.addingClamped(max(0, ahead)))
            return 0
        case .start, .end:
            dependsOnRange = true
            return 0
        case nil:
            let total = outer.addingClamped(ahead)
            lookahead = max(lookahead, total)
            return total
        }
    }
}
