public import MetricModel

extension JSONWriter {
    /// A label set as an object, in the order of the names.
    public mutating func labels(_ labels: Labels) {
        object { json in
            for label in labels {
                json.key(label.name)
                json.string(label.value)
            }
        }
    }

    /// A timestamp in seconds, milliseconds only where there are some: `1795281246.288`.
    public mutating func timestamp(_ moment: Timestamp) {
        let magnitude = moment.milliseconds.magnitude
        let sign = moment.milliseconds < 0 ? "-" : ""
        let fraction = magnitude % 1000
        let digits = fraction == 0 ? "" : "." + String(1000 + fraction).dropFirst()
        raw("\(sign)\(magnitude / 1000)\(digits)")
    }

    /// `[1795281246.288,"25"]`
    public mutating func sample(_ sample: Sample) {
        array { json in
            json.timestamp(sample.timestamp)
            json.string(SampleText.of(sample.value))
        }
    }
}
