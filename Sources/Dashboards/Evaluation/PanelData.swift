public import MetricModel

/// What a panel's queries came to at one moment: everything its drawing needs.
public struct PanelData: Sendable {
    /// By `refID`.
    public var answers: [String: Answer]
    public var state: PanelState
    /// The span the range queries cover, and their step.
    public var from: Timestamp
    public var through: Timestamp
    public var step: TimeSpan
    /// The moment that the panel's numbers are of, and the last values of its range queries; nil where that is not known.
    public var newest: Timestamp?
    /// How far samples reach back from there; nil where that is not known.
    public var history: TimeSpan?
    /// The part of the time range that there are samples of, where that is not all of it yet.
    public var knownSpan: TimeSpan?
    /// The panel's title with the variables put in; nil where it is as it is.
    public var title: String?
    /// The same of a text panel's words.
    public var text: String?
    /// What variables stand for in the panel's names and transformations; nil where nothing was asked.
    var values: TemplateValues?

    /// One query's series, or why there are none.
    public struct Answer: Sendable {
        public var series: [DataSeries]
        public var warnings: [String]
        /// The message for the user where the query failed.
        public var failure: String?
        /// The PromQL that was asked, variables put in.
        public var expression: String
        /// The labels of those that only had nothing to count.
        public var idle: Set<Labels> = []
        /// How far apart its values are, where that is not the panel's step.
        public var step: TimeSpan?

        public init(
            series: [DataSeries], warnings: [String] = [], failure: String? = nil, expression: String = ""
        ) {
            self.series = series
            self.warnings = warnings
            self.failure = failure
            self.expression = expression
        }
    }

    /// The last moment that there can be a value of: the board's own, where the last step is still in the making.
    public var end: Timestamp { newest.flatMap { through - $0 < step ? $0 : nil } ?? through }

    /// How far apart the values of one query are.
    public func step(of refID: String) -> TimeSpan { answers[refID]?.step ?? step }

    /// What a series' value is now: none where it ended before, and its last one where nothing is known of now.
    public func newestValue(of series: DataSeries) -> Double? {
        if let newest, series.samples.timestamps.last != newest.milliseconds { return nil }
        return Reducer.lastNotNull.reduce(series.samples)
    }

    public init(
        answers: [String: Answer] = [:], state: PanelState, from: Timestamp, through: Timestamp, step: TimeSpan
    ) {
        self.answers = answers
        self.state = state
        self.from = from
        self.through = through
        self.step = step
    }
}
