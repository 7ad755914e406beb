import MetricModel

/// Walks the parse tree. Each kind of value has its own walk: `rows` for instant vectors, `scalar`, `samples`
/// for range vectors.
struct Evaluator {
    let source: any SeriesSource
    let context: QueryContext
    let steps: Steps
    /// The first and last step of the whole query: `start()` and `end()`, inside of subqueries too.
    let querySpan: ClosedRange<Int64>

    func shift(_ modifiers: TimeModifiers) -> TimeShift {
        TimeShift(modifiers, steps: steps, querySpan: querySpan)
    }

    func at(_ steps: Steps) -> Evaluator {
        Evaluator(source: source, context: context, steps: steps, querySpan: querySpan)
    }

    // MARK: Instant vectors

    func rows(_ expression: Expression) throws -> any RowSource {
        if steps.count > 1, expression.isStepInvariant {
            return RepeatedRows(base: try at(Steps(at: steps.start)).rows(expression), count: steps.count)
        }
        switch expression {
        case .selector(let node):
            return try SelectorRows(node, source: source, shift: shift(node.modifiers), context: context)
        case .call(let node):
            return try call(node)
        case .aggregation(let node):
            return try aggregate(node)
        case .binary(let node):
            return try combine(node)
        case .unary(let node):
            return try negate(node)
        case .parenthesized(let node):
            return try rows(node.inner)
        case .number, .string, .range, .subquery:
            throw context.failure("unexpected type \(expression.type.rawValue) in evaluation, expected instant vector")
        }
    }

    private func negate(_ node: UnaryOperation) throws -> any RowSource {
        let operand = try rows(node.operand)
        guard node.isNegative else { return operand }
        return try map(operand) { column in
            for step in column.indices where !column[step].isGap { column[step].negate() }
        }
    }

    /// Changes rows one by one and drops their names.
    ///
    /// Rows that differ in their names only become one, so those have to be seen together.
    func map(_ rows: any RowSource, _ transform: @escaping (inout Column) -> Void) throws -> any RowSource {
        let mapped = MappedRows(base: rows, dropsNames: true, transform: transform)
        return rows.namesAgree ? mapped : try RowTable(mapped, context: context)
    }

    private func call(_ node: Call) throws -> any RowSource {
        switch node.function.implementation {
        case .elementwise(let compute):
            return try map(try rows(node.arguments[0])) { column in
                for step in column.indices where !column[step].isGap { column[step] = compute(column[step]) }
            }
        case .calendar(let compute):
            return try calendar(node, compute)
        case .overTime(let overTime):
            return try evaluate(overTime, node)
        case .vector(let compute):
            return try compute(self, node)
        case .scalar, .unavailable:
            throw context.failure("function \(node.function.name) can't be evaluated to a vector")
        }
    }

    // MARK: Scalars

    /// One value a step, counted as held until the query ends or the caller releases it.
    func scalar(_ expression: Expression) throws -> Column {
        switch expression {
        case .number(let literal):
            try context.reserve(steps.count)
            return Column(repeating: literal.value, count: steps.count)
        case .parenthesized(let node):
            return try scalar(node.inner)
        case .unary(let node):
            var operand = try scalar(node.operand)
            guard node.isNegative else { return operand }
            for step in operand.indices { operand[step].negate() }
            return operand
        case .binary(let node):
            var left = try scalar(node.left)
            let right = try scalar(node.right)
            for step in left.indices { left[step] = node.operator.scalar(left[step], right[step]) }
            context.release(right.count)
            return left
        case .call(let node):
            guard case .scalar(let compute) = node.function.implementation else { break }
            try context.reserve(steps.count)
            return try compute(self, node)
        default:
            break
        }
        throw context.failure("unexpected type \(expression.type.rawValue) in evaluation, expected scalar")
    }

    // MARK: Range vectors

    /// A range vector's samples and the windows over them; nil where the windows hold no moment.
    func samples(
        _ expression: Expression, parameters: Column
    ) throws -> (samples: any SeriesSamples, plan: WindowPlan)? {
        switch expression.unwrapped {
        case .range(let node):
            let shift = shift(node.modifiers)
            let samples = try SelectedSamples(node, source: source, shift: shift, context: context)
            return (
                samples,
                WindowPlan(shift: shift, span: node.span.milliseconds, parameters: parameters, context: context)
            )
        case .subquery(let node):
            let shift = shift(node.modifiers)
            guard let inner = try subquerySteps(node, shift) else { return nil }
            let rows = try at(inner).rows(node.inner)
            return (
                SubquerySamples(inner: rows, steps: inner, context: context),
                WindowPlan(shift: shift, span: node.span.milliseconds, parameters: parameters, context: context)
            )
        default:
            throw context.failure("unexpected type \(expression.type.rawValue) in evaluation, expected range vector")
        }
    }

    private func subquerySteps(_ node: Subquery, _ shift: TimeShift) throws -> Steps? {
        let step = node.step ?? context.options.defaultStep
        return try SubquerySamples.steps(
            step: max(1, step.milliseconds), span: node.span.milliseconds, first: shift.first, last: shift.last,
            limit: context.options.maximumSamples / 10)
    }

    private func evaluate(_ overTime: OverTime, _ node: Call) throws -> any RowSource {
        let parameters = try overTime.parameter.map { try scalar(node.arguments[$0]) } ?? []
        let function = overTime.make(steps.count)
        // At a single step all that is read lies in the window, and need not be seen sample by sample.
        if steps.count == 1, !overTime.keepsNames, let function = function as? any SummaryFunction,
            case .range(let selector) = node.arguments[overTime.argument].unwrapped
        {
            return try summarize(selector, function, observe: remarks(overTime, node, parameters))
        }
        guard let (samples, plan) = try samples(node.arguments[overTime.argument], parameters: parameters) else {
            return RowTable()
        }
        return RangeRows(
            samples: samples, plan: plan, function: function, keepsNames: overTime.keepsNames,
            observe: remarks(overTime, node, parameters))
    }

    private func summarize(
        _ selector: RangeSelector, _ function: some SummaryFunction, observe: ((String) -> Void)?
    ) throws -> any RowSource {
        try SummaryRows(
            function, over: selector, source: source, shift: shift(selector.modifiers), context: context,
            observe: observe)
    }

    /// What to say of a function's arguments once it has given a result.
    private func remarks(_ overTime: OverTime, _ node: Call, _ parameters: Column) -> ((String) -> Void)? {
        if overTime.wantsCounter {
            let place = node.arguments[overTime.argument].range
            return { CounterNames.examine($0, context, at: place) }
        }
        guard let annotate = overTime.annotate else { return nil }
        var isSaid = false
        return { _ in
            if !isSaid { annotate(self, node, parameters) }
            isSaid = true
        }
    }
}
