import Glibc
import MetricModel

extension Function {
    /// Functions of single numbers.
    static let mathFunctions: [Function] = [
        elementwise("abs", "The value without its sign.") { $0.magnitude },
        elementwise("ceil", "Rounded up to a whole number.") { $0.rounded(.up) },
        elementwise("floor", "Rounded down to a whole number.") { $0.rounded(.down) },
        elementwise("sqrt", "The square root.") { $0.squareRoot() },
        elementwise("exp", "e to the power of the value.", exp),
        elementwise("ln", "The natural logarithm.", log),
        elementwise("log2", "The logarithm to base 2.", log2),
        elementwise("log10", "The logarithm to base 10.", log10),
        elementwise("sin", "The sine of an angle in radians.", sin),
        elementwise("cos", "The cosine of an angle in radians.", cos),
        elementwise("tan", "The tangent of an angle in radians.", tan),
        elementwise("asin", "The arc sine, in radians.", asin),
        elementwise("acos", "The arc cosine, in radians.", acos),
        elementwise("atan", "The arc tangent, in radians.", atan),
        elementwise("sinh", "The hyperbolic sine.", sinh),
        elementwise("cosh", "The hyperbolic cosine.", cosh),
        elementwise("tanh", "The hyperbolic tangent.", tanh),
        elementwise("asinh", "The inverse hyperbolic sine.", asinh),
        elementwise("acosh", "The inverse hyperbolic cosine.", acosh),
        elementwise("atanh", "The inverse hyperbolic tangent.", atanh),
        elementwise("rad", "Degrees as radians.") { $0 * .pi / 180 },
        elementwise("deg", "Radians as degrees.") { $0 * 180 / .pi },
        elementwise("sgn", "-1, 0 or 1: the value's sign.") { $0 < 0 ? -1 : $0 > 0 ? 1 : $0 },
        Function(
            "pi", [], returns: .scalar, "π.",
            .scalar { evaluator, _ in
                Column(repeating: .pi, count: evaluator.steps.count)
            }),
        Function(
            "clamp", [.instantVector, .scalar, .scalar], "No less than the first bound, no more than the second.",
            .vector { try $0.clamp($1, lower: 1, upper: 2) }),
        Function(
            "clamp_min", [.instantVector, .scalar], "No less than the bound.",
            .vector { try $0.clamp($1, lower: 1, upper: nil) }),
        Function(
            "clamp_max", [.instantVector, .scalar], "No more than the bound.",
            .vector { try $0.clamp($1, lower: nil, upper: 1) }),
        Function(
            "round", [.instantVector, .scalar], optional: 1, "Rounded to the nearest multiple; halves go up.",
            .vector { try $0.round($1) }),
    ]

    private static func elementwise(
        _ name: String, _ summary: String, _ compute: @escaping @Sendable (Double) -> Double
    ) -> Function {
        Function(name, [.instantVector], summary, .elementwise(compute))
    }
}

extension Evaluator {
    fileprivate func clamp(_ call: Call, lower: Int?, upper: Int?) throws -> any RowSource {
        let minimum = try lower.map { try scalar(call.arguments[$0]) } ?? []
        let maximum = try upper.map { try scalar(call.arguments[$0]) } ?? []
        return try map(try rows(call.arguments[0])) { column in
            for step in column.indices where !column[step].isGap {
                var value = column[step]
                if !maximum.isEmpty { value = smaller(maximum[step], value) }
                if !minimum.isEmpty { value = larger(minimum[step], value) }
                let isEmpty = !maximum.isEmpty && !minimum.isEmpty && maximum[step] < minimum[step]
                column[step] = isEmpty ? .gap : value
            }
        }
    }

    fileprivate func round(_ call: Call) throws -> any RowSource {
        let multiples = call.arguments.count > 1 ? try scalar(call.arguments[1]) : []
        return try map(try rows(call.arguments[0])) { column in
            for step in column.indices where !column[step].isGap {
                // Dividing by the inverse loses fewer digits than multiplying.
                let inverse = 1 / (multiples.isEmpty ? 1 : multiples[step])
                column[step] = (column[step] * inverse + 0.5).rounded(.down) / inverse
            }
        }
    }
}

/// As Go's `math.Min`: an infinity that nothing can be below wins over NaN, and NaN over the rest.
private func smaller(_ left: Double, _ right: Double) -> Double {
    if left == -.infinity || right == -.infinity { return -.infinity }
    return left.isNaN || right.isNaN ? StaleMarker.ordinaryNaN : Swift.min(left, right)
}

/// As Go's `math.Max`, see `smaller`.
private func larger(_ left: Double, _ right: Double) -> Double {
    if left == .infinity || right == .infinity { return .infinity }
    return left.isNaN || right.isNaN ? StaleMarker.ordinaryNaN : Swift.max(left, right)
}
