import MetricModel

extension SampleBuffer {
    /// The columns as buffers of equal length.
    @inline(__always)
    func withPointers<Result>(
        _ body: (UnsafeBufferPointer<Int64>, UnsafeBufferPointer<Double>) throws -> Result
    ) rethrows -> Result {
        try timestamps.withUnsafeBufferPointer { times in
            try values.withUnsafeBufferPointer { values in
                try body(times, values)
            }
        }
    }
}
