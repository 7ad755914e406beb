import MetricModel

/// Counts values by size: a row for each bucket, a column for each series (`histogram`).
struct Histogram: FrameTransformation {
    var width: Double?
    var offset = 0.0
    var count = 30
    /// Whether all series are counted together.
    var combines = false

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        let fields = frames.flatMap(\.fields).filter { $0.kind == .number }
        let known = fields.map { $0.numbers.values.filter(\.isFinite) }
        let all = known.flatMap { $0 }
        let width = self.width ?? BucketWidth.histogram(all, count: count)
        guard let buckets = RoundBuckets(all, width: width, offset: offset) else { return [] }
        let refID = frames.first?.refID ?? ""
        func bounds(_ name: String, _ place: Int) -> DataField {
            DataField(
                name: name, kind: .number,
                values: (0..<buckets.count).map { .number(buckets.lowerBound($0 + place)) }, refID: refID)
        }
        func counted(_ field: DataField, _ values: [Double]) -> DataField {
            var counts = [Double](repeating: 0, count: buckets.count)
            for value in values { counts[buckets.index(of: value)] += 1 }
            var field = field
            field.values = counts.map { .number($0) }
            return field
        }
        let total = DataField(name: "count", kind: .number, values: [], refID: refID)
        let columns =
            combines ? [counted(total, all)] : zip(fields, known).map { counted($0, $1) }
        let fieldsShown = [bounds("xMin", 0), bounds("xMax", 1)] + columns
        return [DataFrame(refID: refID, fields: Array(fieldsShown.prefix(PanelFrames.mostColumns)))]
    }
}
