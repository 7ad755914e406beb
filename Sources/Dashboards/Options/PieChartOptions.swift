/// Shares of a whole.
public struct PieChartOptions: Hashable, Sendable {
    public enum Shape: String, Hashable, Sendable { case pie, donut }
    /// What is written on the slices and in the legend.
    public enum Label: String, Hashable, Sendable { case name, value, percent }

    public var reduce: ReduceOptions
    public var shape: Shape
    public var labels: [Label]
    public var legend: LegendOptions
    public var legendValues: [Label]

    public init(
        reduce: ReduceOptions = ReduceOptions(), shape: Shape = .pie, labels: [Label] = [],
        legend: LegendOptions = LegendOptions(), legendValues: [Label] = []
    ) {
        self.reduce = reduce
        self.shape = shape
        self.labels = labels
        self.legend = legend
        self.legendValues = legendValues
    }
}
