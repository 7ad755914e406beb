extension Expression {
    /// Every selector in the expression, those of ranges too, in the order of the text.
    public var selectors: [VectorSelector] {
        if case .selector(let selector) = self { return [selector] }
        return children.flatMap(\.selectors)
    }
}

extension VectorSelector {
    /// The same of whatever time: without `offset` and `@`.
    public var withoutModifiers: VectorSelector {
        var result = self
        result.modifiers = TimeModifiers()
        return result
    }
}
