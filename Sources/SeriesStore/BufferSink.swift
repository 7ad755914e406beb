import MetricModel

/// Appends samples to a buffer, many at a time: an array asks at every single one whether it is shared.
struct BufferSink: SampleSink {
    private static let blockLength = 128

    private var buffer = SampleBuffer()
    private let times: UnsafeMutableBufferPointer<Int64>
    private let values: UnsafeMutableBufferPointer<Double>
    private var count = 0

    /// Appends what the body hands to the sink.
    @inline(__always)
    static func fill(_ buffer: inout SampleBuffer, _ body: (inout BufferSink) -> Void) {
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: blockLength) { times in
            withUnsafeTemporaryAllocation(of: Double.self, capacity: blockLength) { values in
                var sink = BufferSink(times: times, values: values)
                swap(&sink.buffer, &buffer)
                body(&sink)
                sink.flush()
                swap(&sink.buffer, &buffer)
            }
        }
    }

    private init(times: UnsafeMutableBufferPointer<Int64>, values: UnsafeMutableBufferPointer<Double>) {
        self.times = times
        self.values = values
    }

    @inline(__always)
    mutating func take(_ time: Int64, _ value: Double) {
        if count == BufferSink.blockLength { flush() }
        times[count] = time
        values[count] = value
        count += 1
    }

    @inline(__always)
    mutating func take(_ run: SampleRun, after time: inout Int64, _ values: inout ValueCoder) {
        guard values.isResting else { return takeEach(run, after: &time, &values) }
        let value = Double(bitPattern: values.bits)
        var left = Int(run.count)
        while left > 0 {
            if count == BufferSink.blockLength { flush() }
            let block = min(left, BufferSink.blockLength - count)
            for place in count..<(count + block) {
                time &+= run.step
                times[place] = time
                self.values[place] = value
            }
            count += block
            left -= block
        }
    }

    private mutating func flush() {
        buffer.timestamps.append(contentsOf: UnsafeBufferPointer(rebasing: times[..<count]))
        buffer.values.append(contentsOf: UnsafeBufferPointer(rebasing: values[..<count]))
        count = 0
    }
}
