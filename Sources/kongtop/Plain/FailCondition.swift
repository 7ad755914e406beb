import MetricModel
import PromQL

/// An expression of `--fail-if`: it holds when it yields anything.
struct FailCondition: Sendable {
    let text: String
    private let query: ParsedQuery

    init(_ text: String) throws(QueryError) {
        self.text = text
        query = try ParsedQuery(text)
    }

    /// What the expression found at a moment, such as `{instance="a"} => 0`; nil where it found nothing.
    ///
    /// A number alone, such as `1 > bool 2` gives, holds when it is not 0: every number is something.
    func finding(_ engine: Engine, at moment: Timestamp) throws(QueryError) -> String? {
        switch try engine.evaluate(query, at: moment).value {
        case .scalar(let sample): sample.value == 0 || sample.value.isNaN ? nil : "\(sample.value)"
        case .string(_, let text): text.isEmpty ? nil : text
        case .vector(let elements): elements.first.map { "\($0.labels) => \($0.sample.value)" }
        case .matrix(let series): series.first.map { "\($0.labels)" }
        }
    }
}
