extension Expression {
    /// Every selector in the expression, those of ranges too, in the order of the text.
    public var selectors: [VectorSelector] {
        if case .selector(let selector) = self { return [selector] }
        return children.flatMap(\.selectors)
    }
}
