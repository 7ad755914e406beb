import MetricModel

/// Quantiles of plain values.
enum Quantile {
    /// The quantile by linear interpolation between the two nearest values; sorts the values.
    ///
    /// NaN counts as smaller than anything. Outside of 0…1 the answer is −Inf or +Inf.
    static func of(_ values: inout [Double], _ quantile: Double) -> Double {
        guard !values.isEmpty, !quantile.isNaN else { return StaleMarker.ordinaryNaN }
        if quantile < 0 { return -.infinity }
        if quantile > 1 { return .infinity }
        values.sort { $0.isNaN ? !$1.isNaN : $0 < $1 }
        let last = Double(values.count - 1)
        let rank = quantile * last
        let lower = max(0, rank.rounded(.down))
        let upper = min(last, lower + 1)
        let weight = rank - rank.rounded(.down)
        return values[Int(lower)] * (1 - weight) + values[Int(upper)] * weight
    }

    /// Warns of what can't be a quantile, of each value once: it is mostly the same one at every step.
    static func examine(_ quantiles: Column, _ context: QueryContext, at range: Range<Int>) {
        var told: Set<UInt64> = []
        for quantile in quantiles where !(quantile >= 0 && quantile <= 1) {
            guard told.insert(quantile.bitPattern).inserted else { continue }
            let hasRoom = context.warn(
                "quantile value should be between 0 and 1, got \(NumberSyntax.general(quantile))", at: range)
            if !hasRoom { return }
        }
    }
}
