/// How a graph over time is drawn.
public struct TimeSeriesOptions: Sendable {
    public enum Drawing: Sendable { case lines, bars, points }
    public enum Stacking: Sendable { case none, normal, percent }

    public var drawing: Drawing
    public var stacking: Stacking
    /// Whether the area under a line is filled.
    public var isFilled: Bool
    /// The label whose value chooses a series' colour (`ai_provider`), so that it is the same on every panel;
    /// nil colours by the series' place.
    public var colorLabel: String?
    /// Which reductions the legend shows behind each name.
    public var legend: [Reducer]

    public init(
        drawing: Drawing = .lines, stacking: Stacking = .none, isFilled: Bool = false, colorLabel: String? = nil,
        legend: [Reducer] = []
    ) {
        self.drawing = drawing
        self.stacking = stacking
        self.isFilled = isFilled
        self.colorLabel = colorLabel
        self.legend = legend
    }
}
