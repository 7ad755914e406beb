/// What a threshold expression asks of every value (pkg/expr/threshold.go).
public enum ServerThreshold: Sendable {
    case above(Double, orEqual: Bool)
    case below(Double, orEqual: Bool)
    case equal(Double)
    case notEqual(Double)
    case within(Double, Double, orEqual: Bool)
    case outside(Double, Double, orEqual: Bool)

    func holds(_ value: Double) -> Bool {
        switch self {
        case .above(let limit, let orEqual): value > limit || (orEqual && value == limit)
        case .below(let limit, let orEqual): value < limit || (orEqual && value == limit)
        case .equal(let other): value == other
        case .notEqual(let other): value != other
        case .within(let low, let high, let orEqual):
            (value > low && value < high) || (orEqual && (value == low || value == high))
        case .outside(let low, let high, let orEqual):
            value < low || value > high || (orEqual && (value == low || value == high))
        }
    }
}
