import Glibc
import MetricModel

extension MathExpression {
    /// What it comes to, series by series.
    func values(_ answers: [String: [ServerValue]], at moment: Timestamp) -> [ServerValue] {
        Self.values(root, answers, moment)
    }

    /// The parser bounds how deep trees are.
    private static func values(
        _ node: Node, _ answers: [String: [ServerValue]], _ moment: Timestamp
    ) -> [ServerValue] {
        switch node {
        case .number(let number): return [.number(number, at: moment)]
        case .input(let name): return answers[name] ?? []
        case .negated(let inner): return values(inner, answers, moment).map { $0.mapping { -$0 } }
        case .inverted(let inner): return values(inner, answers, moment).map { $0.mapping { $0 == 0 ? 1 : 0 } }
        case .call(let function, let inner): return values(inner, answers, moment).map { $0.mapping(function.result) }
        case .binary(let operation, let left, let right):
            let pairs = ServerValue.pairs(values(left, answers, moment), values(right, answers, moment))
            return pairs.map { $0.combined(with: $1, $2, operation.result) }
        }
    }
}

extension MathExpression.Function {
    fileprivate func result(_ value: Double) -> Double {
        switch self {
        case .abs: value.magnitude
        case .log: Glibc.log(value)
        case .round: value.rounded()
        case .ceil: value.rounded(.up)
        case .floor: value.rounded(.down)
        case .isNaN: value.isNaN ? 1 : 0
        case .isInfinite: value.isInfinite ? 1 : 0
        // A missing value is not there at all.
        case .isNull: 0
        case .isNumber: value.isFinite ? 1 : 0
        }
    }
}

extension MathExpression.Operator {
    fileprivate func result(_ left: Double, _ right: Double) -> Double {
        switch self {
        case .add: return left + right
        case .subtract: return left - right
        case .multiply: return left * right
        case .divide: return left / right
        case .remainder: return left.truncatingRemainder(dividingBy: right)
        case .power: return pow(left, right)
        default:
            if left.isNaN || right.isNaN { return .nan }
            return compares(left, right) ? 1 : 0
        }
    }

    private func compares(_ left: Double, _ right: Double) -> Bool {
        switch self {
        case .or: left != 0 || right != 0
        case .and: left != 0 && right != 0
        case .equal: left == right
        case .notEqual: left != right
        case .lessOrEqual: left <= right
        case .greaterOrEqual: left >= right
        case .less: left < right
        default: left > right
        }
    }
}
