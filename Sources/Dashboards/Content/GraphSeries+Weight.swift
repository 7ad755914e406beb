import MetricModel

extension GraphSeries {
    /// How large it is among the others: the legend's first calculation; the mean over the range where that is the last
    /// value, so that names keep their places.
    public var weight: Double {
        let steady = calculations.first { $0.reducer != .last && $0.reducer != .lastNotNull }?.value
        let value = (steady ?? Reducer.mean.reduce(samples))?.magnitude ?? 0
        return value.isFinite ? value : 0
    }
}
