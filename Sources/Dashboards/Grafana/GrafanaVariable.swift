public import MetricModel

/// A variable as the document describes it.
public struct GrafanaVariable: Sendable, Hashable {
    public var name: String
    /// What people read; the name where the document has no label.
    public var title: String
    /// `query`, `custom`, `interval`, `datasource`, `constant`, `textbox`, `adhoc` …
    public var type: String
    /// What makes its values: `label_values(up, job)`, `1m,5m,1h`.
    public var query: String
    /// Keeps only values that match, or only what the first group matches; empty for all.
    public var pattern: String
    public var isMultiple: Bool
    public var includesAll: Bool
    public var allValue: String?
    /// Not shown on the board.
    public var isHidden: Bool
    /// Of an interval that chooses itself: into how many steps it divides the time range.
    public var automaticCount: Int
    /// The shortest that such an interval may be.
    public var automaticMinimum: TimeSpan
    /// Whether such an interval offers to choose itself.
    public var hasAutomatic: Bool
    /// Grafana's number for the order of the values.
    public var sort: Int
    /// What was chosen when the document was saved.
    public var current: VariableChoice
    /// Conditions that were saved with the document; only ad hoc filters have any.
    public var filters: [AdHocFilter]
    /// Conditions that always hold.
    public var baseFilters: [AdHocFilter]
    /// Whether it holds conditions that Prometheus has none like.
    public var hasUnreadFilters: Bool
}

extension GrafanaVariable {
    /// nil for what has no name.
    init?(_ json: JSONValue) {
        guard let name = json["name"].text, !name.isEmpty else { return nil }
        self.name = name
        title = json["label"].text.flatMap { $0.isEmpty ? nil : $0 } ?? name
        type = json["type"].text ?? "query"
        query = json["query"].text ?? json["query"]["query"].text ?? json["definition"].text ?? ""
        pattern = json["regex"].text ?? ""
        isMultiple = json["multi"].flag ?? false
        includesAll = json["includeAll"].flag ?? false
        allValue = json["allValue"].text.flatMap { $0.isEmpty ? nil : $0 }
        isHidden = json["hide"].integer.map { $0 == 2 } ?? false
        automaticCount = min(max(json["auto_count"].integer ?? 30, 1), 10_000)
        automaticMinimum = json["auto_min"].text.flatMap { TimeSpan($0) } ?? .seconds(10)
        hasAutomatic = json["auto"].flag ?? false
        sort = json["sort"].integer ?? 0
        current = Self.choice(json["current"]["value"])
        filters = json["filters"].elements.compactMap { AdHocFilter($0) }
        baseFilters = json["baseFilters"].elements.compactMap { AdHocFilter($0) }
        let saved = (json["filters"].elements + json["baseFilters"].elements).count { $0["key"].text?.isEmpty == false }
        hasUnreadFilters = saved > filters.count + baseFilters.count
    }

    private static func choice(_ value: JSONValue) -> VariableChoice {
        let values = value.text.map { [$0] } ?? value.elements.compactMap(\.text)
        return values.isEmpty || values.contains("$__all") ? .all : .values(values)
    }

    /// The variable in expressions: one that can be All or several is a pattern.
    ///
    /// - Parameter span: The board's time range, by which an automatic interval goes.
    public func value(_ choice: VariableChoice, span: TimeSpan) -> TemplateVariable {
        if type == "interval", case .values(let values) = choice, values.first.map(isAutomatic) ?? false {
            let rule = StepRule(scrapeInterval: automaticMinimum)
            let interval = GrafanaDuration.coarse(rule.step(span: span, points: automaticCount))
            return TemplateVariable(choice: .values([interval]), isMultiple: false)
        }
        return TemplateVariable(choice: choice, isMultiple: isMultiple || includesAll, allValue: allValue)
    }

    private func isAutomatic(_ value: String) -> Bool {
        value == "auto" || value == "$__auto_interval" || value == "$__auto_interval_\(name)"
    }
}
