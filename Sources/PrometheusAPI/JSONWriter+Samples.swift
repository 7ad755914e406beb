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

    /// A timestamp in seconds, milliseconds only where there are some: `1795281246.280`.
    public mutating func timestamp(_ moment: Timestamp) {
        beginValue()
        appendSeconds(moment.milliseconds)
    }

    /// A timestamp in seconds, as short as can be: `1795281246.28`.
    mutating func shortTimestamp(_ moment: Timestamp) {
        beginValue()
        appendSeconds(moment.milliseconds)
        guard moment.milliseconds % 1000 != 0 else { return }
        dropTrailing(UInt8(ascii: "0"))
    }

    /// `[1795281246.288,"25"]`
    public mutating func sample(_ sample: Sample) {
        beginValue()
        appendSample(sample.timestamp.milliseconds, sample.value)
    }

    /// A list of samples, which is most of what the API ever sends: nothing is allocated for one.
    mutating func samples(_ samples: SampleBuffer) {
        array { json in
            json.reserve(samples.count * JSONWriter.usualSampleLength)
            for (timestamp, value) in zip(samples.timestamps, samples.values) {
                json.beginValue()
                json.appendSample(timestamp, value)
            }
        }
    }

    private static let usualSampleLength = 28

    private mutating func appendSample(_ milliseconds: Int64, _ value: Double) {
        append(UInt8(ascii: "["))
        appendSeconds(milliseconds)
        append(UInt8(ascii: ","))
        append(UInt8(ascii: "\""))
        appendValue(value)
        append(UInt8(ascii: "\""))
        append(UInt8(ascii: "]"))
    }

    private mutating func appendSeconds(_ milliseconds: Int64) {
        if milliseconds < 0 { append(UInt8(ascii: "-")) }
        let (seconds, fraction) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
        withBytes { DecimalDigits.append(seconds, to: &$0) }
        guard fraction != 0 else { return }
        append(UInt8(ascii: "."))
        for digit in [fraction / 100, fraction / 10 % 10, fraction % 10] {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
        }
    }

    private mutating func appendValue(_ value: Double) {
        withBytes { SampleText.append(value, to: &$0) }
    }
}
