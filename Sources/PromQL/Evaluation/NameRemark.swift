import MetricModel

/// Looks at the names of series that gave a result.
struct NameRemark {
    /// Told a name; nil where nothing is to be said of any.
    let observe: ((String) -> Void)?
    /// Whether the first name is enough, because all are the same.
    let isSaidOnce: Bool
    private var wasSaid = false

    init(observe: ((String) -> Void)?, isSaidOnce: Bool) {
        self.observe = observe
        self.isSaidOnce = isSaidOnce
    }

    mutating func note(_ row: Row) {
        guard let observe, !(wasSaid && isSaidOnce) else { return }
        observe(row.isBare ? "" : row.series.metricName)
        wasSaid = true
    }
}
