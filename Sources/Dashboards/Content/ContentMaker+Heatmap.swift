import MetricModel

extension ContentMaker {
    func heatmap(_ options: HeatmapOptions) -> HeatmapContent {
        var series = self.series
        let span = options.calculates ? columnSpan(of: series, options) : nil
        if let span { for index in series.indices { series[index].samples.joinTimes(span) } }
        let times = Set(series.flatMap(\.samples.timestamps)).sorted()
        let places = Dictionary(times.enumerated().map { ($1, $0) }) { first, _ in first }
        var rows: [(bucket: HeatmapContent.Bucket, counts: [Double?])] =
            options.calculates
            ? calculated(series, places, options)
            : series.map { series in
                var counts = [Double?](repeating: nil, count: times.count)
                for (time, value) in zip(series.samples.timestamps, series.samples.values) {
                    if let place = places[time] { counts[place] = value }
                }
                return (Self.bucket(series.field), counts)
            }
        if !options.calculates, panel.queries.contains(where: { $0.format == .heatmap }) {
            rows = Self.separated(rows)
        }
        rows = Self.within(options, rows)
        let (least, most) = (options.hidesCountsUpTo ?? -.infinity, options.hidesCountsFrom ?? .infinity)
        for row in rows.indices {
            rows[row].counts = rows[row].counts.map { $0.flatMap { $0 <= least || $0 >= most ? nil : $0 } }
        }
        let known = rows.flatMap { $0.counts.compactMap { $0 } }
        return HeatmapContent(
            buckets: rows.map(\.bucket), times: times, counts: rows.map(\.counts),
            minimum: options.minimum ?? known.min() ?? 0, maximum: options.maximum ?? known.max() ?? 1,
            countUnit: panel.fields.defaults.unit ?? .none, columnSpan: span.map { .milliseconds($0) })
    }

    /// How long a column is, in milliseconds: some twenty where the panel doesn't say it, but not less than a step, which
    /// would leave gaps. nil where a column is a step anyway.
    private func columnSpan(of series: [DataField.Series], _ options: HeatmapOptions) -> Int64? {
        if let span = options.columnSpan?.milliseconds { return span > 0 ? span : nil }
        let times = series.flatMap(\.samples.timestamps)
        guard let first = times.min(), let last = times.max() else { return nil }
        let span = BucketWidth.time(from: first, to: last, count: options.columnCount)
        return span > data.step.milliseconds ? span : nil
    }

    private static func bucket(_ field: DataField) -> HeatmapContent.Bucket {
        let bound = field.labels["le"].isEmpty ? field.title : field.labels["le"]
        return HeatmapContent.Bucket(label: field.title, upper: Double(bound))
    }

    /// Cumulative buckets in the order of their bounds, each without what those below hold already.
    private static func separated(
        _ rows: [(bucket: HeatmapContent.Bucket, counts: [Double?])]
    ) -> [(bucket: HeatmapContent.Bucket, counts: [Double?])] {
        let sorted = rows.enumerated().sorted { left, right in
            let (a, b) = (left.element.bucket.upper ?? .infinity, right.element.bucket.upper ?? .infinity)
            return (a, left.offset) < (b, right.offset)
        }.map(\.element)
        var result = sorted
        for row in sorted.indices.dropFirst() {
            result[row].counts = zip(sorted[row].counts, sorted[row - 1].counts).map { upper, lower in
                // Pages can be torn; a bucket never holds less than nothing.
                upper.map { max($0 - (lower ?? 0), 0) }
            }
        }
        return result
    }

    /// The buckets between the ends of the axis; those that are no numbers all.
    private static func within(
        _ options: HeatmapOptions, _ rows: [(bucket: HeatmapContent.Bucket, counts: [Double?])]
    ) -> [(bucket: HeatmapContent.Bucket, counts: [Double?])] {
        let low = options.axisMinimum ?? -.infinity
        // Of the buckets that begin below the upper end the last one holds it.
        let high = options.axisMaximum ?? .infinity
        var below = -Double.infinity
        return rows.filter { row in
            guard let upper = row.bucket.upper else { return true }
            defer { below = upper }
            return upper > low && (below < high || below == -.infinity)
        }
    }

    /// Plain values counted in buckets of a round width.
    private func calculated(
        _ series: [DataField.Series], _ places: [Int64: Int], _ options: HeatmapOptions
    ) -> [(bucket: HeatmapContent.Bucket, counts: [Double?])] {
        let values = series.flatMap(\.samples.values).filter(\.isFinite)
        if let base = options.bucketBase {
            guard let buckets = LogarithmicBuckets(values, base: base, split: options.bucketSplit) else {
                return []
            }
            let counts = Self.counts(series, places, of: buckets.count) { buckets.index(of: $0) }
            return counts.enumerated().map { (Self.bucket(upTo: buckets.upperBound($0), options), $1) }
        }
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        let width =
            options.bucketSize ?? BucketWidth.heatmap(from: low, to: high, count: options.bucketCount ?? 10) ?? 1
        guard let buckets = RoundBuckets(values, width: width) else { return [] }
        let counts = Self.counts(series, places, of: buckets.count) {
            $0.isFinite ? buckets.index(of: $0) : nil
        }
        return counts.enumerated().map {
            (Self.bucket(upTo: buckets.lowerBound($0) + buckets.width, options), $1)
        }
    }

    private static func counts(
        _ series: [DataField.Series], _ places: [Int64: Int], of count: Int, bucket: (Double) -> Int?
    ) -> [[Double?]] {
        var counts = [[Double?]](
            repeating: [Double?](repeating: nil, count: places.count), count: count)
        for series in series {
            for (time, value) in zip(series.samples.timestamps, series.samples.values) {
                guard let place = places[time], let bucket = bucket(value) else { continue }
                counts[bucket][place] = (counts[bucket][place] ?? 0) + 1
            }
        }
        return counts
    }

    private static func bucket(upTo upper: Double, _ options: HeatmapOptions) -> HeatmapContent.Bucket {
        let label = options.axisUnit.format(upper, decimals: options.axisDecimals).text
        return HeatmapContent.Bucket(label: label, upper: upper)
    }
}

extension SampleBuffer {
    /// Moves every sample to where its column of that many milliseconds begins.
    fileprivate mutating func joinTimes(_ span: Int64) {
        timestamps = timestamps.map { time in
            let rest = time % span
            return time - (rest < 0 ? rest + span : rest)
        }
    }
}
