public import MetricModel

extension Engine {
    /// Whether anything is known of any series that a selector means, whenever it had samples.
    ///
    /// A source that can't tell is taken to have some.
    public func hasSeries(_ selector: VectorSelector, through moment: Timestamp) -> Bool {
        let found = try? source.select(selector.matchers, from: Timestamp(milliseconds: 0), through: moment)
        return found.map { $0.count > 0 } ?? true
    }
}
