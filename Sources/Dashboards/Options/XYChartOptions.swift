/// Values over other values rather than over time (`xychart`, `trend`).
public struct XYChartOptions: Sendable {
    /// Which fields of a frame go along the axes; nil for what Grafana chooses: the first number field for x, all others
    /// for y.
    public struct Mapping: Sendable {
        /// Which frame it is about; nil for all.
        public var frame: Int?
        public var x: FieldMatcher?
        public var y: FieldMatcher?
        /// Fields that are not drawn although `y` means them.
        public var excluded: [String]
        /// What the series is called; nil for the name of its y field.
        public var name: String?

        public init(
            frame: Int? = nil, x: FieldMatcher? = nil, y: FieldMatcher? = nil, excluded: [String] = [],
            name: String? = nil
        ) {
            self.frame = frame
            self.x = x
            self.y = y
            self.excluded = excluded
            self.name = name
        }
    }

    public var mappings: [Mapping]
    /// Whether each mapping stands for one series, rather than for all that it fits.
    public var isManual: Bool
    /// How a series is drawn that doesn't say so itself.
    public var drawing: TimeSeriesOptions.Drawing
    public var legend: LegendOptions

    public init(
        mappings: [Mapping], isManual: Bool = false, drawing: TimeSeriesOptions.Drawing, legend: LegendOptions
    ) {
        self.mappings = mappings
        self.isManual = isManual
        self.drawing = drawing
        self.legend = legend
    }
}
