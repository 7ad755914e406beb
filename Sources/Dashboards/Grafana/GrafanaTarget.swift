/// One query of a Grafana panel.
public struct GrafanaTarget: Sendable, Hashable {
    /// What the panel calls it: `A`.
    public var refID: String
    /// PromQL with placeholders; empty where the query is not one for Prometheus.
    public var expression: String
    /// Text with `{{label}}` in it; empty or `__auto` for Grafana's own choice.
    public var legend: String
    public var isInstant: Bool
    public var isRange: Bool
    /// Asked, but not shown.
    public var isHidden: Bool
    /// `time_series`, `table` or `heatmap`.
    public var format: String
    /// The shortest step: a duration or a placeholder; empty for none.
    public var minimumStep: String
    /// What the step is multiplied by.
    public var intervalFactor: Int
}

extension GrafanaTarget {
    /// - Parameter index: The query's place in its panel, which names it where it has no name: A, B, … Z, A1.
    init(_ json: JSONValue, index: Int) {
        refID = json["refId"].text ?? Self.name(index)
        expression = json["expr"].text ?? ""
        legend = json["legendFormat"].text ?? ""
        isInstant = json["instant"].flag ?? false
        // A query that says neither is a range query.
        isRange = json["range"].flag ?? !isInstant
        isHidden = json["hide"].flag ?? false
        format = json["format"].text ?? "time_series"
        minimumStep = json["interval"].text ?? ""
        intervalFactor = max(json["intervalFactor"].integer ?? 1, 1)
    }

    private static func name(_ index: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: max(index, 0) % 26)))
        return index < 26 ? letter : "\(letter)\(index / 26)"
    }
}
