import MetricModel

extension [DataSeries] {
    /// The series of a range with their values at a later moment behind their own, in the order of their labels; those
    /// that begin only there are added.
    func ending(with newest: [DataSeries]) -> [DataSeries] {
        guard !newest.isEmpty else { return self }
        var result = self
        let places = Dictionary(indices.map { (self[$0].labels, $0) }) { first, _ in first }
        for series in newest {
            if let place = places[series.labels] {
                for (time, value) in zip(series.samples.timestamps, series.samples.values) {
                    result[place].samples.append(time, value)
                }
            } else {
                result.append(series)
            }
        }
        return result.count == count ? result : result.sorted { $0.labels < $1.labels }
    }
}
