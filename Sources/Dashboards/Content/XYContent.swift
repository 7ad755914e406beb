/// A plot of values over other values.
public struct XYContent: Sendable {
    public struct Point: Sendable, Hashable {
        public var x: Double
        public var y: Double
    }

    public struct Series: Sendable {
        public var name: String
        public var color: PanelColor
        /// Lines go from point to point in the order of the rows.
        public var drawing: TimeSeriesOptions.Drawing
        /// Whether points are marked on a line.
        public var showsPoints: Bool
        /// Finite ones only.
        public var points: [Point]
    }

    public var series: [Series]
    public var x: GraphAxis
    public var y: GraphAxis
    public var legend: LegendOptions
}
