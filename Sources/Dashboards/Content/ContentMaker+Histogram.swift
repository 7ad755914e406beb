import MetricModel

extension ContentMaker {
    func histogram(_ options: HistogramOptions) -> HistogramContent {
        let series = self.series
        let values = series.flatMap(\.samples.values).filter(\.isFinite)
        let unit = panel.fields.defaults.unit ?? .none
        let width = options.bucketSize ?? BucketWidth.histogram(values, count: options.bucketCount)
        guard let buckets = RoundBuckets(values, width: width, offset: options.bucketOffset)
        else { return HistogramContent(lowerBounds: [], bucketSize: 1, series: [], unit: unit) }
        func counts(_ values: [Double]) -> [Int] {
            var counts = [Int](repeating: 0, count: buckets.count)
            for value in values where value.isFinite { counts[buckets.index(of: value)] += 1 }
            return counts
        }
        var result: [HistogramContent.Series] = []
        if options.combines {
            result = [.init(name: "count", color: .palette(0), counts: counts(values))]
        } else {
            for (place, series) in series.enumerated() {
                let display = display(series.field, samples: series.samples, place: place, defaultColor: .palette)
                result.append(
                    .init(
                        name: display.name, color: display.color(.empty) ?? .palette(place),
                        counts: counts(series.samples.values)))
            }
        }
        return HistogramContent(
            lowerBounds: (0..<buckets.count).map(buckets.lowerBound), bucketSize: buckets.width, series: result,
            unit: unit)
    }
}
