public import MetricModel

/// Evaluates PromQL over anything that can select series.
public struct Engine: Sendable {
    let source: any SeriesSource
    public var options: EngineOptions

    public init(source: any SeriesSource, options: EngineOptions = EngineOptions()) {
        self.source = source
        self.options = options
    }

    /// The query's value at one moment.
    public func evaluate(_ query: String, at moment: Timestamp) throws(QueryError) -> QueryResult {
        try evaluate(try ParsedQuery(query), at: moment)
    }

    /// The query's value at one moment.
    public func evaluate(_ query: ParsedQuery, at moment: Timestamp) throws(QueryError) -> QueryResult {
        let time = moment.milliseconds
        let context = QueryContext(query: query.text, repeated: query.repeated, options: options)
        let evaluator = evaluator(context, Steps(at: time), time...time)
        return try answer(context) {
            switch query.expression.type {
            case .scalar:
                return .scalar(Sample(moment, try evaluator.scalar(query.expression)[0]))
            case .string:
                return .string(moment, evaluator.text(query.expression))
            case .rangeVector:
                return .matrix(try evaluator.matrix(query.expression))
            case .instantVector:
                let rows = try evaluator.rows(query.expression)
                return .vector(try Engine.vector(rows, at: moment, isOrdered: query.expression.ordersItsResult))
            }
        }
    }

    /// The query's value at every step of a range, always a matrix, sorted by labels.
    public func evaluate(_ query: String, over range: QueryRange) throws(QueryError) -> QueryResult {
        try evaluate(try ParsedQuery(query), over: range)
    }

    /// The query's value at every step of a range, always a matrix, sorted by labels.
    public func evaluate(_ query: ParsedQuery, over range: QueryRange) throws(QueryError) -> QueryResult {
        let type = query.expression.type
        guard type == .scalar || type == .instantVector else {
            throw QueryError(
                .parse,
                "invalid expression type \"\(type.rawValue)\" for range query, must be Scalar or instant Vector")
        }
        let context = QueryContext(query: query.text, repeated: query.repeated, options: options)
        let steps = try Engine.steps(of: range, limit: options.maximumSamples)
        let evaluator = evaluator(context, steps, range.start.milliseconds...range.end.milliseconds)
        return try answer(context) {
            if type == .scalar {
                let rows = try RowTable(.empty, try evaluator.scalar(query.expression))
                return .matrix(try evaluator.matrix(rows))
            }
            return .matrix(try evaluator.matrix(try evaluator.rows(query.expression)))
        }
    }

    private func evaluator(_ context: QueryContext, _ steps: Steps, _ span: ClosedRange<Int64>) -> Evaluator {
        Evaluator(source: source, context: context, steps: steps, querySpan: span)
    }

    private static func steps(of range: QueryRange, limit: Int) throws(QueryError) -> Steps {
        guard range.step > .zero else {
            throw QueryError(
                .parse,
                "zero or negative query resolution step widths are not accepted. Try a positive integer")
        }
        guard range.start <= range.end else {
            throw QueryError(.parse, "end timestamp must not be before start time")
        }
        let count = (range.end - range.start).milliseconds / range.step.milliseconds
        guard count < limit else {
            throw QueryError(
                .execution, "query processing would load too many samples into memory in query execution")
        }
        return Steps(
            start: range.start.milliseconds, interval: range.step.milliseconds, count: Int(count) + 1)
    }

    /// Runs an evaluation and makes a `QueryError` of whatever goes wrong in it.
    private func answer(
        _ context: QueryContext, _ evaluate: () throws -> QueryValue
    ) throws(QueryError) -> QueryResult {
        do {
            let value = try evaluate()
            return QueryResult(value: value, warnings: context.warnings, infos: context.infos)
        } catch let error as QueryError {
            throw error
        } catch {
            throw QueryError(.execution, String(describing: error))
        }
    }

    // MARK: Results

    private static func vector(
        _ rows: any RowSource, at moment: Timestamp, isOrdered: Bool
    ) throws -> [VectorElement] {
        var elements: [VectorElement] = []
        try rows.forEachRow { row, column in
            elements.append(VectorElement(labels: row.labels, sample: Sample(moment, column[0])))
        }
        if !isOrdered { elements.sort { $0.labels < $1.labels } }
        return elements
    }
}

extension SampleBuffer {
    /// The steps that have a value.
    fileprivate init(_ column: Column, _ steps: Steps) {
        self.init()
        let count = column.count { !$0.isGap }
        timestamps.reserveCapacity(count)
        values.reserveCapacity(count)
        for step in column.indices where !column[step].isGap {
            append(steps.time(step), column[step])
        }
    }
}

extension Evaluator {
    /// All rows over all steps, sorted by labels, as a range query answers.
    fileprivate func matrix(_ rows: any RowSource) throws -> [MatrixSeries] {
        var series: [MatrixSeries] = []
        try rows.forEachRow { row, column in
            let samples = SampleBuffer(column, steps)
            try context.reserve(samples.count)
            series.append(MatrixSeries(labels: row.labels, samples: samples))
        }
        series.sort { $0.labels < $1.labels }
        return series
    }

    /// A range vector's samples, as an instant query for one answers.
    fileprivate func matrix(_ expression: Expression) throws -> [MatrixSeries] {
        guard let (samples, plan) = try samples(expression, parameters: []) else { return [] }
        let end = plan.shift.last
        let start = end.subtractingClamped(plan.span)
        var series: [MatrixSeries] = []
        try samples.forEachSeries { row, buffer in
            var inWindow = SampleBuffer()
            for (time, value) in zip(buffer.timestamps, buffer.values) where time > start && time <= end {
                inWindow.append(time, value)
            }
            try context.reserve(inWindow.count)
            if !inWindow.isEmpty { series.append(MatrixSeries(labels: row.labels, samples: inWindow)) }
        }
        return series.sorted { $0.labels < $1.labels }
    }
}

extension Expression {
    /// Whether the order of an instant result means something.
    fileprivate var ordersItsResult: Bool {
        switch unwrapped {
        case .call(let node): node.function.name == "sort" || node.function.name == "sort_desc"
        case .aggregation(let node): node.aggregator == .topk || node.aggregator == .bottomk
        default: false
        }
    }
}
