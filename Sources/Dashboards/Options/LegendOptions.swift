/// Whether and how a panel lists its series.
public struct LegendOptions: Hashable, Sendable {
    public enum Layout: String, Hashable, Sendable { case list, table }
    public enum Placement: String, Hashable, Sendable { case bottom, right }

    public var isShown: Bool
    public var layout: Layout
    public var placement: Placement
    /// What is said behind each name.
    public var calculations: [Reducer]
    /// The calculation by which series are sorted; nil for the queries' order.
    public var sort: Reducer?
    public var sortsDescending: Bool
    /// Whether calculations are called by plain words, `now` and `mean`, rather than as Grafana does, `Last *` and `Mean`.
    public var isInPlainWords = false

    public init(
        isShown: Bool = true, layout: Layout = .list, placement: Placement = .bottom, calculations: [Reducer] = [],
        sort: Reducer? = nil, sortsDescending: Bool = false
    ) {
        self.isShown = isShown
        self.layout = layout
        self.placement = placement
        self.calculations = calculations
        self.sort = sort
        self.sortsDescending = sortsDescending
    }

    /// What a calculation is called.
    ///
    /// - Parameter now: What the last value is in plain words.
    public func title(of calculation: Reducer, now: String = "now") -> String {
        guard isInPlainWords else { return calculation.title }
        return calculation == .lastNotNull || calculation == .last ? now : calculation.title.lowercased()
    }
}
