import Glibc

extension BinaryOperator {
    /// The operator between two scalars; comparisons answer 0 or 1.
    func scalar(_ left: Double, _ right: Double) -> Double {
        isComparison ? (compares(left, right) ? 1 : 0) : arithmetic(left, right)
    }

    func arithmetic(_ left: Double, _ right: Double) -> Double {
        switch self {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        case .divide: left / right
        case .modulo: fmod(left, right)
        case .power: pow(left, right)
        case .atan2: Glibc.atan2(left, right)
        default: .gap
        }
    }

    func compares(_ left: Double, _ right: Double) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        default: false
        }
    }

    /// A comparison's or computation's value; a filtering comparison keeps `kept` or gives a gap.
    func combine(_ left: Double, _ right: Double, keeping kept: Double, returnsBool: Bool) -> Double {
        guard isComparison else { return arithmetic(left, right) }
        let holds = compares(left, right)
        if returnsBool { return holds ? 1 : 0 }
        return holds ? kept : .gap
    }
}
