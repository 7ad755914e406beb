public import MetricModel

/// One series of a graph, with everything that is said of its drawing.
public struct GraphSeries: Sendable {
    public var name: String
    public var refID: String
    public var labels: Labels
    /// Already turned round where the series is drawn downwards.
    public var samples: SampleBuffer
    public var color: PanelColor
    public var drawing: TimeSeriesOptions.Drawing
    public var interpolation: GraphFieldConfig.Interpolation
    /// 0…100; 0 for no area.
    public var fillOpacity: Double
    /// The name of the series down to which the area goes, where that is not zero.
    public var fillsDownTo: String?
    public var lineWidth: Double
    public var isDashed: Bool
    /// The name of the series that this one is held against; empty for the sum that a stack is held against, and nil for
    /// every series of its own.
    public var comparedTo: String?
    public var showsPoints: Bool
    public var spansGaps: Bool
    public var stacking: TimeSeriesOptions.Stacking
    /// Series of one group, sign and axis are stacked.
    public var stackingGroup: String
    /// 0 for the left axis, 1 for the first one at the right.
    public var axis: Int
    public var isInLegend: Bool
    public var unit: Unit
    public var decimals: Int?
    /// The colours of its values, ascending, where the line follows them; empty where it has one colour.
    public var valueColors: [Thresholds.Step]
    /// The legend's calculations, of the values as they are asked for.
    public var calculations: [Calculation]

    public struct Calculation: Sendable, Hashable {
        public var reducer: Reducer
        public var value: Double?
        public var text: FormattedValue
    }
}
