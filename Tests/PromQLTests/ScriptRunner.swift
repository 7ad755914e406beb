import MetricModel

@testable import PromQL

/// Runs a script and gathers what did not come out as expected.
struct ScriptRunner {
    private var source = MemorySource()
    private(set) var failures: [String] = []
    private(set) var evaluations = 0

    mutating func run(_ text: String) throws {
        for command in try ScriptReader.commands(of: text) {
            switch command {
            case .clear: source.removeAll()
            case .load(let interval, let series): load(series, every: interval)
            case .evaluate(let evaluation): evaluate(evaluation)
            }
        }
    }

    private mutating func load(_ series: [ScriptSeries], every interval: TimeSpan) {
        for one in series {
            source.append(one.labels, ScriptRunner.samples(one.points, from: 0, step: interval.milliseconds))
        }
    }

    static func samples(_ points: [Double?], from start: Int64, step: Int64) -> [Sample] {
        points.enumerated().compactMap { index, point in
            point.map { Sample(Timestamp(milliseconds: start + Int64(index) * step), $0) }
        }
    }

    private mutating func fail(_ evaluation: ScriptEvaluation, _ message: String) {
        failures.append("line \(evaluation.line): \(evaluation.expression)\n    \(message)")
    }

    // MARK: Evaluating

    private mutating func evaluate(_ evaluation: ScriptEvaluation) {
        evaluations += 1
        let engine = Engine(source: source)
        do {
            let query = try ParsedQuery(evaluation.expression)
            let result: QueryResult
            switch evaluation.time {
            case .instant(let moment): result = try engine.evaluate(query, at: moment)
            case .range(let range):
                result = try engine.evaluate(
                    query, over: QueryRange(start: range.start, end: range.end, step: range.step))
            }
            if evaluation.mustFail { return fail(evaluation, "should fail, gave \(result.value)") }
            checkRemarks(evaluation, result)
            if let problem = ScriptComparison(evaluation).problem(with: result.value) { fail(evaluation, problem) }
            if case .instant(let moment) = evaluation.time {
                try checkAsMiddleOfRange(evaluation, query, moment, engine)
                try checkPinned(evaluation, query, moment, engine)
            }
        } catch {
            guard evaluation.mustFail else { return fail(evaluation, "failed: \(error)") }
            if let message = evaluation.failMessage, !"\(error)".hasSuffix(message) {
                fail(evaluation, "failed with \(error), not with \(message)")
            }
        }
    }

    /// The instant query's answer must be that of a range query at the same moment.
    private mutating func checkAsMiddleOfRange(
        _ evaluation: ScriptEvaluation, _ query: ParsedQuery, _ moment: Timestamp, _ engine: Engine
    ) throws {
        guard query.expression.type == .scalar || query.expression.type == .instantVector, !evaluation.isOrdered else {
            return
        }
        let range = QueryRange(start: moment - .minutes(1), end: moment + .minutes(1), step: .minutes(1))
        guard case .matrix(let series) = try engine.evaluate(query, over: range).value else { return }
        var vector: [VectorElement] = []
        for one in series {
            guard let index = one.samples.timestamps.firstIndex(of: moment.milliseconds) else { continue }
            vector.append(VectorElement(labels: one.labels, sample: Sample(moment, one.samples.values[index])))
        }
        let value: QueryValue =
            query.expression.type == .scalar
            ? .scalar(vector.first?.sample ?? Sample(moment, .nan)) : .vector(vector)
        if let problem = ScriptComparison(evaluation).problem(with: value) {
            fail(evaluation, "in the middle of a range: \(problem)")
        }
    }

    /// With every selector pinned to the moment, the answer must be the same whenever it is asked for.
    private mutating func checkPinned(
        _ evaluation: ScriptEvaluation, _ query: ParsedQuery, _ moment: Timestamp, _ engine: Engine
    ) throws {
        guard let pinned = query.pinned(to: moment) else { return }
        for offset in [TimeSpan.minutes(-7), .hours(3)] {
            let result = try engine.evaluate(pinned, at: moment + offset)
            if let problem = ScriptComparison(evaluation).problem(with: result.value) {
                fail(evaluation, "pinned with @: \(problem)")
            }
        }
    }

    // MARK: Remarks

    private mutating func checkRemarks(_ evaluation: ScriptEvaluation, _ result: QueryResult) {
        check(evaluation.warnings, result.warnings, "warnings", evaluation)
        check(evaluation.infos, result.infos, "infos", evaluation)
    }

    private mutating func check(
        _ wanted: ScriptEvaluation.Remarks, _ remarks: [String], _ name: String, _ evaluation: ScriptEvaluation
    ) {
        if wanted.isExpected, remarks.isEmpty { fail(evaluation, "no \(name)") }
        if wanted.isForbidden, !remarks.isEmpty { fail(evaluation, "unwanted \(name): \(remarks)") }
        // Scripts leave the position out.
        let texts = remarks.map { remark in
            remark.range(of: " (", fromEnd: true).map { String(remark[..<$0]) } ?? remark
        }
        for message in wanted.messages where !texts.contains(message) {
            fail(evaluation, "\(name) \(remarks), not \(message)")
        }
    }
}

extension String {
    /// Where a short text occurs last.
    fileprivate func range(of text: String, fromEnd: Bool) -> String.Index? {
        indices.reversed().first { self[$0...].hasPrefix(text) }
    }
}
