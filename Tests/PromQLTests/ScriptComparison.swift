import MetricModel

@testable import PromQL

/// Compares an answer with what a script expects: labels exactly, values to a millionth.
struct ScriptComparison {
    private let evaluation: ScriptEvaluation

    init(_ evaluation: ScriptEvaluation) {
        self.evaluation = evaluation
    }

    func problem(with value: QueryValue) -> String? {
        switch value {
        case .scalar(let sample):
            guard let expected = evaluation.scalar else { return "gave the scalar \(sample.value)" }
            return isClose(sample.value, expected) ? nil : "gave \(sample.value), not \(expected)"
        case .string(_, let text):
            return text == evaluation.string ? nil : "gave \(text)"
        case .vector(let elements):
            return problem(with: elements)
        case .matrix(let series):
            return problem(with: series)
        }
    }

    private func problem(with elements: [VectorElement]) -> String? {
        let shown = elements.map { "\($0.labels) \($0.sample.value)" }.joined(separator: ", ")
        guard elements.count == evaluation.series.count else {
            return "gave \(elements.count) series, not \(evaluation.series.count): \(shown)"
        }
        if evaluation.isOrdered {
            for (element, expected) in zip(elements, evaluation.series) where element.labels != expected.labels {
                return "wrong order: \(shown)"
            }
        }
        for expected in evaluation.series {
            guard let element = elements.first(where: { $0.labels == expected.labels }) else {
                return "lacks \(expected.labels): \(shown)"
            }
            guard let point = expected.points.first ?? nil, isClose(element.sample.value, point) else {
                return "gave \(element.labels) \(element.sample.value), not \(expected.points)"
            }
        }
        return nil
    }

    private func problem(with series: [MatrixSeries]) -> String? {
        guard case (let start, let step)? = times else { return "gave a range vector" }
        let expected = evaluation.series.filter { $0.points.contains { $0 != nil } }
        guard series.count == expected.count else {
            return "gave \(series.count) series, not \(expected.count): \(series.map(\.labels.description))"
        }
        for wanted in expected {
            guard let one = series.first(where: { $0.labels == wanted.labels }) else {
                return "lacks \(wanted.labels): \(series.map(\.labels.description))"
            }
            let samples = ScriptRunner.samples(wanted.points, from: start, step: step)
            let isSame =
                samples.map(\.timestamp.milliseconds) == one.samples.timestamps
                && zip(samples, one.samples.values).allSatisfy { isClose($1, $0.value) }
            if !isSame {
                return "\(one.labels) gave \(one.samples.values) at \(one.samples.timestamps), not \(wanted.points)"
            }
        }
        return nil
    }

    private var times: (Int64, Int64)? {
        if let range = evaluation.rangeVector { return (range.start.milliseconds, range.step.milliseconds) }
        guard case .range(let range) = evaluation.time else { return nil }
        return (range.start.milliseconds, range.step.milliseconds)
    }

    private func isClose(_ left: Double, _ right: Double) -> Bool {
        if left.isNaN || right.isNaN { return left.isNaN && right.isNaN }
        if left == right { return true }
        let difference = (left - right).magnitude
        return difference <= 1e-6 * max(left.magnitude, right.magnitude) || difference < 1e-13
    }
}
