import MetricModel

/// A query's values at consecutive steps, column by column.
struct CachedSteps {
    /// The first step; `count` of them stand `step` apart.
    private(set) var start: Int64
    let step: Int64
    private(set) var count = 0
    private var columns: [Labels: Column] = [:]
    private(set) var warnings: [String] = []
    private(set) var infos: [String] = []
    /// When the entry was last asked for, counted in requests.
    var lastUse = 0

    private let dependence: TimeDependence

    init(start: Int64, step: Int64, dependence: TimeDependence) {
        self.start = start
        self.step = step
        self.dependence = dependence
    }

    /// The step after the last.
    var next: Int64 { start + Int64(count) * step }

    /// How many values are held.
    var size: Int { columns.count * count }

    /// Adds the steps that follow, up to and including `last`.
    mutating func append(_ series: [MatrixSeries], through last: Int64) {
        guard last >= next else { return }
        let first = next
        let added = Int((last - first) / step) + 1
        for labels in columns.keys { columns[labels]?.append(contentsOf: repeatElement(.gap, count: added)) }
        for one in series {
            var column = columns[one.labels] ?? .gaps(count + added)
            for (time, value) in zip(one.samples.timestamps, one.samples.values) where time >= first && time <= last {
                column[count + Int((time - first) / step)] = value
            }
            columns[one.labels] = column
        }
        count += added
    }

    mutating func note(warnings newWarnings: [String], infos newInfos: [String]) {
        warnings += newWarnings.filter { !warnings.contains($0) }
        infos += newInfos.filter { !infos.contains($0) }
    }

    /// Forgets the steps before a moment that is a step, and the series that have no later value.
    mutating func removeSteps(before moment: Int64) {
        guard moment > start else { return }
        let removed = min(count, Int((moment - start) / step))
        columns = columns.compactMapValues { column in
            let rest = Column(column.dropFirst(removed))
            return rest.hasValues ? rest : nil
        }
        start += Int64(removed) * step
        count -= removed
    }

    /// Forgets the steps whose values a sample at `moment` may change.
    mutating func removeSteps(changedBy moment: Int64) {
        let isAnchoredLater = moment <= dependence.latestAnchor
        removeSteps(from: isAnchoredLater ? start : moment.subtractingClamped(dependence.lookahead))
    }

    private mutating func removeSteps(from moment: Int64) {
        guard moment < next else { return }
        let kept = moment <= start ? 0 : Int((moment - start + step - 1) / step)
        columns = columns.mapValues { Column($0.prefix(kept)) }.filter { $0.value.hasValues }
        count = kept
    }

    /// The series' samples at the steps in `first...last`.
    func samples(from first: Int64, through last: Int64) -> [Labels: SampleBuffer] {
        var result: [Labels: SampleBuffer] = [:]
        let lower = max(0, Int((first - start + step - 1) / step))
        let upper = min(count, Int((last - start) / step) + 1)
        guard lower < upper else { return [:] }
        for (labels, column) in columns {
            var samples = SampleBuffer()
            for index in lower..<upper where !column[index].isGap {
                samples.append(start + Int64(index) * step, column[index])
            }
            if !samples.isEmpty { result[labels] = samples }
        }
        return result
    }
}
