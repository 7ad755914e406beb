import MetricModel

/// One of the series or numbers that server-side expressions compute with; NaN is a value here.
struct ServerValue {
    var labels: Labels
    var samples: SampleBuffer
    /// Whether it is one number, which goes with every moment of a series.
    var isNumber: Bool

    func mapping(_ change: (Double) -> Double) -> ServerValue {
        var result = self
        result.samples.values = samples.values.map(change)
        return result
    }

    static func number(_ value: Double, _ labels: Labels = .empty, at moment: Timestamp) -> ServerValue {
        var samples = SampleBuffer()
        samples.append(moment.milliseconds, value)
        return ServerValue(labels: labels, samples: samples, isNumber: true)
    }

    /// Point by point: where both are series, at the moments that both have.
    func combined(with other: ServerValue, _ labels: Labels, _ combine: (Double, Double) -> Double) -> ServerValue {
        var result = ServerValue(labels: labels, samples: SampleBuffer(), isNumber: isNumber && other.isNumber)
        switch (isNumber, other.isNumber) {
        case (_, true):
            guard let right = other.samples.values.first else { return result }
            result.samples = samples
            result.samples.values = samples.values.map { combine($0, right) }
        case (true, false):
            guard let left = samples.values.first else { return result }
            result.samples = other.samples
            result.samples.values = other.samples.values.map { combine(left, $0) }
        case (false, false):
            var next = 0
            for (time, value) in zip(samples.timestamps, samples.values) {
                let others = other.samples
                while next < others.count, others.timestamps[next] < time { next += 1 }
                guard next < others.count, others.timestamps[next] == time else { continue }
                result.samples.append(time, combine(value, others.values[next]))
            }
        }
        return result
    }

    /// Which values belong together (pkg/expr/mathexp/exp.go, union): those with the same labels, or whose labels are
    /// among the other's; of one value on each side, these two whatever their labels.
    static func pairs(_ left: [ServerValue], _ right: [ServerValue]) -> [(ServerValue, ServerValue, Labels)] {
        var pairs: [(ServerValue, ServerValue, Labels)] = []
        for a in left {
            for b in right where pairs.count < PanelFrames.mostColumns {
                if a.labels.includes(b.labels) {
                    pairs.append((a, b, a.labels))
                } else if b.labels.includes(a.labels) {
                    pairs.append((a, b, b.labels))
                }
            }
        }
        if pairs.isEmpty, left.count == 1, right.count == 1 { return [(left[0], right[0], .empty)] }
        return pairs
    }
}

extension Labels {
    /// Whether all of the other's labels are here, with the same values.
    fileprivate func includes(_ other: Labels) -> Bool {
        other.allSatisfy { self[$0.name].isBytewiseEqual(to: $0.value) }
    }
}
