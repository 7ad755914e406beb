import Exposition
import Testing

@Suite("Bounds of buckets")
struct BucketBoundTests {
    @Test(
        "A bound is stored as OpenMetrics writes floats",
        arguments: [
            ("25", "25.0"), ("25.0", "25.0"), ("0.1", "0.1"), ("+Inf", "+Inf"), ("1e3", "1000.0"), ("much", "much"),
        ])
    func isStored(written: String, stored: String) {
        #expect(BucketBound.stored(written) == stored)
    }
}
