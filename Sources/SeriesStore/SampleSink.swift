import MetricModel

/// What is made of the samples a chunk's reader comes by.
protocol SampleSink {
    mutating func take(_ time: Int64, _ value: Double)

    /// Takes the samples of a run, and moves time and value on to its last one.
    ///
    /// - Parameter run: one sample or more.
    mutating func take(_ run: SampleRun, after time: inout Int64, _ values: inout ValueCoder)
}

extension SampleSink {
    @inline(__always)
    mutating func takeEach(_ run: SampleRun, after time: inout Int64, _ values: inout ValueCoder) {
        for _ in 0..<run.count {
            time &+= run.step
            values.skip(1)
            take(time, Double(bitPattern: values.bits))
        }
    }
}

extension SampleSummary: SampleSink {
    @inline(__always)
    mutating func take(_ time: Int64, _ value: Double) {
        add(time, value)
    }

    @inline(__always)
    mutating func take(_ run: SampleRun, after time: inout Int64, _ values: inout ValueCoder) {
        guard values.isRising else { return takeEach(run, after: &time, &values) }
        takeEach(SampleRun(count: 1, step: run.step), after: &time, &values)
        let rest = run.count - 1
        guard rest > 0 else { return }
        time &+= rest &* run.step
        values.skip(rest)
        addRising(Int(rest), through: time, Double(bitPattern: values.bits))
    }
}

extension ValueCoder {
    /// Whether the values that come as foretold are all the same.
    var isResting: Bool { !isDecimal || isForeign || predictor.step == 0 }

    /// Whether no value that comes as foretold is smaller than the one before it.
    var isRising: Bool { !isDecimal || isForeign || predictor.step >= 0 }
}
