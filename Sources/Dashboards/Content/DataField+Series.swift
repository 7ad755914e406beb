import MetricModel

extension DataField {
    /// A field of numbers with the times they belong to.
    struct Series: Sendable {
        var field: DataField
        var samples: SampleBuffer
    }
}

extension DataFrame {
    /// Every field of numbers over the frame's times; over the row's number where it has no times.
    var series: [DataField.Series] {
        let times = firstTimeField.map { fields[$0] }
        return fields.filter { $0.kind == .number }.map { field in
            var samples = SampleBuffer()
            var last = Int64.min
            for (row, value) in field.values.enumerated() {
                var time = Int64(row)
                if let times {
                    guard case .time(let moment) = times.value(at: row) else { continue }
                    time = moment.milliseconds
                }
                guard case .number(let number) = value, time > last else { continue }
                samples.append(time, number)
                last = time
            }
            return DataField.Series(field: field, samples: samples)
        }
    }
}
