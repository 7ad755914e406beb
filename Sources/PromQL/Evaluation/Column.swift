import MetricModel

/// The values of one series, one a step. Where there is none stands `Double.gap`.
typealias Column = [Double]

extension Double {
    /// "No sample at this step". The bits of the stale marker, which no computation yields and no selector passes on.
    static let gap = StaleMarker.value

    var isGap: Bool { bitPattern == StaleMarker.bitPattern }
}

extension Column {
    static func gaps(_ count: Int) -> Column {
        Column(repeating: .gap, count: count)
    }

    /// Whether any step has a value.
    var hasValues: Bool {
        contains { !$0.isGap }
    }
}
