extension Reducer {
    /// The reductions that take one of the values or count them, which need not be numbers for that.
    ///
    /// By Grafana's rules (fieldReducer.ts): nothing is passed over, but for `first`, `last` and `countAll`; NaN is
    /// counted, once where values are told apart, and never taken.
    ///
    /// - Returns: Empty where there is nothing to take; nil from the reductions that calculate.
    func pick(from values: some BidirectionalCollection<PanelTable.Value>) -> PanelTable.Value? {
        switch self {
        case .first: values.first.flatMap { $0.isKnown ? $0 : nil } ?? .empty
        case .last: values.last.flatMap { $0.isKnown ? $0 : nil } ?? .empty
        case .firstNotNull: values.first { $0.isKnown } ?? .empty
        case .lastNotNull: values.last { $0.isKnown } ?? .empty
        case .count: .number(Double(values.count { $0 != .empty }))
        case .countAll: .number(Double(values.count))
        case .distinctCount: .number(Double(Set(values.filter { $0 != .empty }).count))
        default: nil
        }
    }
}

extension PanelTable.Value {
    /// Whether it says something: neither empty nor NaN.
    fileprivate var isKnown: Bool {
        switch self {
        case .empty: false
        case .number(let number): !number.isNaN
        case .text, .time: true
        }
    }
}
