import MetricModel
import PromQL

/// A panel's server-side expressions, computed once its other queries are answered.
struct ServerExpressions {
    private let queries: [PanelQuery]
    private let moment: BoardMoment
    private var values: [String: [ServerValue]] = [:]
    private var failures: [String: String] = [:]

    init(_ panel: Panel, at moment: BoardMoment) {
        queries = panel.queries
        self.moment = moment
    }

    /// The queries that have to be asked although they are hidden: visible expressions are made of them, maybe by way of
    /// others.
    static func inputs(of panel: Panel) -> Set<String> {
        let expressions = panel.queries.filter { $0.server != nil }
        if expressions.isEmpty { return [] }
        var needed: Set<String> = []
        var open = expressions.filter { !$0.isHidden }
        while let query = open.popLast() {
            for name in query.server?.inputs ?? [] where needed.insert(name).inserted {
                open += expressions.filter { $0.refID == name }
            }
        }
        return needed
    }

    /// Notes what a query came to.
    mutating func take(_ query: PanelQuery, _ answer: PanelData.Answer, _ result: QueryValue?) {
        failures[query.refID] = answer.failure
        values[query.refID] = result.map { ServerValue.all(of: $0) } ?? []
    }

    /// The visible expressions' answers; those made of others come after these, whatever their order.
    mutating func answers() -> [String: PanelData.Answer] {
        var waiting = queries.filter { $0.server != nil }
        var answers: [String: PanelData.Answer] = [:]
        while let index = waiting.firstIndex(where: isReady) {
            let query = waiting.remove(at: index)
            let answer = answer(query)
            if !query.isHidden { answers[query.refID] = answer }
        }
        for query in waiting where !query.isHidden {
            let reason = "the expression \(query.expression) is made of itself, or of a query that is not there"
            answers[query.refID] = PanelData.Answer(series: [], failure: reason, expression: query.expression)
        }
        return answers
    }

    private func isReady(_ query: PanelQuery) -> Bool {
        query.server?.inputs.allSatisfy { values[$0] != nil } ?? false
    }

    private mutating func answer(_ query: PanelQuery) -> PanelData.Answer {
        let inputs = query.server?.inputs ?? []
        if let failure = inputs.compactMap({ failures[$0] }).first {
            failures[query.refID] = failure
            values[query.refID] = []
            return PanelData.Answer(series: [], failure: failure, expression: query.expression)
        }
        let result = query.server?.values(values, at: moment) ?? []
        values[query.refID] = result
        return PanelData.Answer(series: result.map { $0.series(of: query) }, expression: query.expression)
    }
}

extension ServerValue {
    fileprivate static func all(of result: QueryValue) -> [ServerValue] {
        switch result {
        case .scalar(let sample): return [.number(sample.value, at: sample.timestamp)]
        case .string: return []
        case .vector(let elements):
            return elements.map { .number($0.sample.value, $0.labels, at: $0.sample.timestamp) }
        case .matrix(let series):
            return series.map { ServerValue(labels: $0.labels, samples: $0.samples, isNumber: false) }
        }
    }

    /// As panels show it: named by its letter, and its labels where it has any; NaN is no value for them.
    fileprivate func series(of query: PanelQuery) -> DataSeries {
        var shown = SampleBuffer()
        for (time, value) in zip(samples.timestamps, samples.values) where !value.isNaN { shown.append(time, value) }
        let name = labels.isEmpty ? query.refID : "\(query.refID) \(labels.description)"
        return DataSeries(name: name, labels: labels, samples: shown)
    }
}
