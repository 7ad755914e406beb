/// Bars over categories.
public struct BarChartContent: Sendable {
    public struct Series: Sendable {
        public var name: String
        public var color: PanelColor
        /// One for each category; nil where there is none.
        public var values: [Double?]
        public var unit: Unit
        public var decimals: Int?
        /// The colours of its bars, where some have one of their own; empty where none has.
        public var barColors: [PanelColor?] = []

        /// The colour of the bar of one category.
        public func color(of category: Int) -> PanelColor {
            barColors.indices.contains(category) ? barColors[category] ?? color : color
        }
    }

    public var categories: [String]
    public var series: [Series]
    /// Fixed ends; nil to follow the values.
    public var minimum: Double?
    public var maximum: Double?
}
