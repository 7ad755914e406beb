/// Aggregations that stand in a query more than once, word by word: each is worked out once for the same steps.
///
/// A ratio names its divisor twice, and a rate that is corrected where it has to be names itself in both cases.
struct RepeatedAggregations: Sendable {
    /// By where an aggregation begins, which of those that are alike it is.
    private var places: [Int: Int] = [:]

    init() {}

    /// - Parameter text: what the tree's places refer to.
    init(in expression: Expression, text: String) {
        let bytes = Array(text.utf8)
        var starts: [ArraySlice<UInt8>: [Int]] = [:]
        var waiting = [expression]
        while let next = waiting.popLast() {
            if case .aggregation(let node) = next, bytes.indices.contains(node.range.lowerBound),
                node.range.upperBound <= bytes.count
            {
                starts[bytes[node.range], default: []].append(node.range.lowerBound)
            }
            waiting += next.children
        }
        for alike in starts.values where alike.count > 1 {
            for start in alike { places[start] = alike.min() }
        }
    }

    /// What all that are alike have in common; nil where an aggregation stands alone.
    func place(of node: Aggregation) -> Int? { places[node.range.lowerBound] }
}
