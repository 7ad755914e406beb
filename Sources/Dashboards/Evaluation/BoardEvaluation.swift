import MetricModel
import PromQL

/// One round of a board's questions, with what was asked already.
struct BoardEvaluation {
    private enum Outcome {
        case result(QueryResult)
        case failure(String)
    }

    private let memory: EvaluationMemory
    private let times: PanelTimes
    private let templates: BoardTemplates
    private let isFiltered: Bool
    /// Grafana's boards reduce whole steps, and Grafana does not ask for more: a mean of theirs is to be the same.
    private let endsBetweenSteps: Bool
    private let filters: [Matcher]
    private var asked: [QueryPlan.Key: Outcome] = [:]
    private var metricNames: [String]?

    private var moment: BoardMoment { times.moment }

    init(
        memory: EvaluationMemory, board: Board, choices: [String: VariableChoice], values: [String: [String]],
        moment: BoardMoment
    ) {
        self.memory = memory
        times = PanelTimes(moment: moment, smoothing: board.smoothing)
        templates = BoardTemplates(board: board, choices: choices, values: values)
        endsBetweenSteps = board.layout == .folding
        filters = AdHocFilter.all(of: board, choices: choices).compactMap(\.matcher)
        isFiltered = !filters.isEmpty || board.variables.contains { (choices[$0.name] ?? .all) != .all }
    }

    mutating func data(of panel: Panel, isCancelled: () -> Bool) throws(CancellationError) -> PanelData {
        var answers: [String: PanelData.Answer] = [:]
        var windows: [String: TimeWindow] = [:]
        var isWithheld = false
        var asksBetweenSteps = false
        let own = times.time(of: panel)
        let panelValues = templates.values(for: panel, at: own)
        let inputs = ServerExpressions.inputs(of: panel)
        var expressions = ServerExpressions(panel, at: own.moment)
        // Whether stand-ins are needed is known when all others have been planned.
        for query in panel.queries.filter({ !$0.isStandIn }) + panel.queries.filter(\.isStandIn) {
            if query.server != nil || (query.isHidden && !inputs.contains(query.refID)) { continue }
            if query.isStandIn && !isWithheld { continue }
            let (values, time) = self.time(of: query, in: panel, panelValues, own)
            var query = query
            query.comparison = query.comparison?.resolved(for: time.moment.window.span)
            var plan = self.plan(query, values, time)
            if !endsBetweenSteps || inputs.contains(query.refID) { plan = plan.onlySteps }
            isWithheld = isWithheld || (plan.isEmpty && query.shift == .none && query.comparison == nil)
            asksBetweenSteps = asksBetweenSteps || plan.latest != nil
            let answer = try answer(query, plan, values, time, isCancelled: isCancelled)
            if !query.isHidden { answers[query.refID] = answer }
            if !query.isHidden, query.mode == .range { windows[query.refID] = time.moment.window }
            if inputs.contains(query.refID) { expressions.take(query, answer, result(of: plan)) }
        }
        if !inputs.isEmpty { answers.merge(expressions.answers()) { $1 } }
        // Queries that agree on a step of their own make it the panel's.
        let window = Set(windows.values).count == 1 ? windows.first?.value ?? own.moment.window : own.moment.window
        for (refID, other) in windows where other.step != window.step { answers[refID]?.step = other.step }
        var data = PanelData(
            answers: answers, state: .ready, from: window.from, through: window.through, step: window.step)
        data.values = panelValues
        data.note(
            own.moment, endsBetweenSteps: endsBetweenSteps, asksBetweenSteps: asksBetweenSteps,
            hasSteps: !windows.isEmpty)
        data.title = templates.expandedTitle(of: panel, panelValues)
        if case .text(let text) = panel.kind {
            // As Grafana writes them between words (TextPanel.tsx), but for signs that mean something in HTML.
            data.text = ExpressionTemplate(text.content).readable(panelValues, format: "join:, ")
        }
        if panel.queries.isEmpty { return data }
        data.state = try state(of: panel, data, own, isWithheld: isWithheld, isCancelled: isCancelled)
        return data
    }

    /// What names stand for in a query, and when it looks: as its panel, but for one with a step of its own.
    private func time(
        of query: PanelQuery, in panel: Panel, _ values: TemplateValues, _ own: PanelTime
    ) -> (TemplateValues, PanelTime) {
        if query.minimumStep.isEmpty && query.intervalFactor <= 1 { return (values, own) }
        let minimum = ExpressionTemplate(query.minimumStep).expanded(values)
        let time = times.time(of: panel, query: query, minimumStep: minimum)
        return (templates.values(for: panel, at: time), time)
    }

    private func plan(_ query: PanelQuery, _ values: TemplateValues, _ time: PanelTime) -> QueryPlan {
        let expanded = memory.expansion(of: query.expression, with: values, comparedWith: query.comparison)
        return QueryPlan(query, memory.narrowed(expanded, by: filters), moment: time.moment, rate: time.rate)
    }

    // MARK: Answers

    private mutating func answer(
        _ query: PanelQuery, _ plan: QueryPlan, _ values: TemplateValues, _ time: PanelTime, isCancelled: () -> Bool
    ) throws(CancellationError) -> PanelData.Answer {
        guard let key = plan.key ?? plan.latest else {
            return PanelData.Answer(series: [], expression: plan.expression)
        }
        let legend = Legend(ExpressionTemplate(query.legend).readable(values, format: "glob"))
        switch try outcome(key, isCancelled: isCancelled) {
        case .failure(let message):
            return PanelData.Answer(series: [], failure: message, expression: plan.expression)
        case .result(let result):
            var series = result.series(named: legend)
            if plan.key != nil, let latest = plan.latest {
                if case .result(let newest) = try outcome(latest, isCancelled: isCancelled) {
                    series = series.ending(with: newest.series(named: legend))
                }
            }
            if let comparison = query.comparison {
                for index in series.indices { series[index].name += " · \(comparison.title)" }
            }
            if let members = query.members {
                let plan = self.plan(PanelQuery("", members), values, time)
                try addMissing(plan, to: &series, named: legend, isCancelled: isCancelled)
            }
            var answer = PanelData.Answer(series: series, warnings: result.warnings, expression: plan.expression)
            if let idle = query.idle {
                let plan = self.plan(PanelQuery("", idle), values, time)
                answer.idle = try labels(plan, isCancelled: isCancelled)
            }
            return answer
        }
    }

    /// Whose series a plan finds; a failure hides nothing.
    private mutating func labels(_ plan: QueryPlan, isCancelled: () -> Bool) throws(CancellationError) -> Set<Labels> {
        guard let key = plan.key, case .result(let result) = try outcome(key, isCancelled: isCancelled)
        else { return [] }
        return Set(result.series(named: Legend("")).map(\.labels))
    }

    /// What a query that was answered came to, as the engine said it.
    private func result(of plan: QueryPlan) -> QueryValue? {
        guard let key = plan.key, case .result(let result)? = asked[key] else { return nil }
        return result.value
    }

    /// Lists the members that have no value of their own; a failure of theirs hides none of the values.
    private mutating func addMissing(
        _ plan: QueryPlan, to series: inout [DataSeries], named legend: Legend, isCancelled: () -> Bool
    ) throws(CancellationError) {
        guard let key = plan.key, case .result(let result) = try outcome(key, isCancelled: isCancelled) else { return }
        let known = Set(series.map(\.labels))
        for member in result.series(named: legend) where !known.contains(member.labels) {
            series.append(DataSeries(name: member.name, labels: member.labels, samples: SampleBuffer()))
        }
        series.sort { $0.labels < $1.labels }
    }

    private mutating func outcome(
        _ key: QueryPlan.Key, isCancelled: () -> Bool
    ) throws(CancellationError) -> Outcome {
        if let known = asked[key] { return known }
        if isCancelled() { throw CancellationError() }
        let outcome: Outcome
        do throws(QueryError) {
            switch key.time {
            case .at(let time): outcome = .result(try memory.evaluate(key.expression, at: time))
            case .over(let range):
                outcome = .result(try memory.evaluate(key.expression, over: range, now: moment.instant))
            }
        } catch {
            if error.kind == .cancelled { throw CancellationError() }
            outcome = .failure(error.message)
        }
        asked[key] = outcome
        return outcome
    }

    // MARK: State

    private mutating func state(
        of panel: Panel, _ data: PanelData, _ time: PanelTime, isWithheld: Bool, isCancelled: () -> Bool
    ) throws(CancellationError) -> PanelState {
        guard let since = moment.collectingSince else { return .noData(reason: "waiting for the first scrape") }
        if panel.hasValues(in: data) {
            return moment.staleSince.map { .stale(since: $0) } ?? .ready
        }
        // In the order of the queries, so that the same message shows every time.
        if let message = panel.queries.lazy.compactMap({ data.answers[$0.refID]?.failure }).first {
            return .failed(message: message)
        }
        // Even what is no rate needs two scrapes to have grown between.
        let isTooEarly = time.rate.fullSince.map { moment.instant < $0 } ?? false
        if isWithheld || isTooEarly { return .collecting(since: since) }
        return .noData(reason: try reason(for: panel, data, isCancelled: isCancelled))
    }

    /// Why there is nothing, in a few words.
    private mutating func reason(
        for panel: Panel, _ data: PanelData, isCancelled: () -> Bool
    ) throws(CancellationError) -> String {
        guard let topic = panel.topic else {
            let asked = panel.queries.compactMap { $0.server == nil ? data.answers[$0.refID]?.expression : nil }
            return MissingSeries(in: asked, memory, at: moment.instant).reason ?? "no data in this time range"
        }
        let names = try allMetricNames(isCancelled: isCancelled)
        if let advice = AIMetricsAdvice(topic, metricNames: names) { return advice.text }
        if topic == .cache, try !isCacheInUse(isCancelled: isCancelled) {
            return "no cache in use: \(AIMetricsAdvice.noCache)"
        }
        if isFiltered { return "nothing matches the filters" }
        return topic == .cache ? "no requests through a cache in this time range" : "no requests in this time range"
    }

    /// Whether any request ever went through a cache, whoever asked; a failure hides nothing.
    private mutating func isCacheInUse(isCancelled: () -> Bool) throws(CancellationError) -> Bool {
        let key = QueryPlan.Key(expression: AIMetric.everCached, time: .at(moment.instant))
        guard case .result(let result) = try outcome(key, isCancelled: isCancelled) else { return true }
        return !result.metricNames.isEmpty
    }

    /// The names of the gateway's metrics, asked only when a panel is empty.
    private mutating func allMetricNames(isCancelled: () -> Bool) throws(CancellationError) -> [String] {
        if let metricNames { return metricNames }
        let key = QueryPlan.Key(expression: AIMetricsAdvice.namesExpression, time: .at(moment.instant))
        var names: [String] = []
        if case .result(let result) = try outcome(key, isCancelled: isCancelled) { names = result.metricNames }
        metricNames = names
        return names
    }
}

extension PanelData {
    /// Of which moment the numbers are, and how much is known at it.
    ///
    /// - Parameter hasSteps: Whether it was asked for values at steps at all, rather than at the moment alone.
    fileprivate mutating func note(
        _ moment: BoardMoment, endsBetweenSteps: Bool, asksBetweenSteps: Bool, hasSteps: Bool
    ) {
        history = moment.history
        knownSpan = moment.knownSpan
        guard endsBetweenSteps, let newest = moment.newest else { return }
        // What counts by whole steps is last known at one.
        self.newest = asksBetweenSteps || !hasSteps ? newest : StepRule.align(newest, to: step)
        guard asksBetweenSteps else { return }
        // The axis goes on by whole steps, so that a live graph does not shimmer.
        if newest > through { through = through + step }
    }
}

extension Panel {
    /// Whether there is anything to show; a headline's second line or a stand-in alone is not enough.
    fileprivate func hasValues(in data: PanelData) -> Bool {
        func hasValues(_ refID: String) -> Bool {
            data.answers[refID]?.series.contains { !$0.samples.isEmpty } ?? false
        }
        guard case .headline(let options) = kind else {
            return queries.contains { !$0.isStandIn && hasValues($0.refID) }
        }
        return hasValues(options.value) || options.sparkline.map(hasValues) ?? false
    }
}
