import MetricModel

/// What a panel computes from the answers of its other queries (Grafana's server-side expressions, `__expr__`).
public enum ServerExpression: Sendable {
    case math(MathExpression)
    /// One number of each series.
    case reduce(String, ServerReducer, ServerReducer.Mode)
    case resample(String, ServerResampling)
    /// 1 where a value lies within, 0 where it doesn't.
    case threshold(String, ServerThreshold)

    /// The queries that it is made of, by `refID`.
    public var inputs: [String] {
        switch self {
        case .math(let expression): expression.inputs
        case .reduce(let input, _, _), .resample(let input, _), .threshold(let input, _): [input]
        }
    }
}

extension ServerExpression: CustomStringConvertible {
    /// What people read: `$B + $C`, `mean of $A`.
    public var description: String {
        switch self {
        case .math(let expression): expression.text
        case .reduce(let input, let reducer, _): "\(reducer.rawValue) of $\(input)"
        case .resample(let input, let resampling): "$\(input) every \(resampling.window)"
        case .threshold(let input, _): "threshold of $\(input)"
        }
    }
}

extension ServerExpression {
    /// What the answers come to.
    ///
    /// - Parameters:
    ///   - answers: Of the inputs, by `refID`.
    ///   - moment: When numbers are, and which span is filled with steps.
    func values(_ answers: [String: [ServerValue]], at moment: BoardMoment) -> [ServerValue] {
        switch self {
        case .math(let expression): expression.values(answers, at: moment.window.through)
        case .reduce(let input, let reducer, let mode):
            (answers[input] ?? []).map { reducer.reduced($0, mode, at: moment.window.through) }
        case .resample(let input, let resampling):
            (answers[input] ?? []).map { resampling.resampled($0, over: moment.window) }
        case .threshold(let input, let threshold):
            (answers[input] ?? []).map { $0.mapping { threshold.holds($0) ? 1 : 0 } }
        }
    }
}
