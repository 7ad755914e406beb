import MetricModel

extension SampleBuffer {
    /// The columns as buffers of equal length.
    @inline(__always)
    func withPointers(_ body: (UnsafeBufferPointer<Int64>, UnsafeBufferPointer<Double>) -> Void) {
        timestamps.withUnsafeBufferPointer { times in
            values.withUnsafeBufferPointer { values in
                body(times, values)
            }
        }
    }
}
