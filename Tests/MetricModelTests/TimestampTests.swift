import MetricModel
import Testing

@Suite struct TimestampTests {
    @Test(
        arguments: [
            (0, 0), (1.5, 1500), (1.0004, 1000), (1.0005, 1001), (-1.0005, -1001), (-0.25, -250), (1e300, .max),
            (-1e300, .min), (.infinity, .max), (-.infinity, .min), (.nan, 0),
            (9_000_000_000_000_000.0, 9_000_000_000_000_000_000),
            (9_223_372_036_854_776.0, .max), (1_700_000_000.123, 1_700_000_000_123),
        ] as [(Double, Int64)])
    func readsSeconds(seconds: Double, expected: Int64) {
        #expect(Timestamp(seconds: seconds).milliseconds == expected)
        #expect(TimeSpan(seconds: seconds).milliseconds == expected)
    }

    @Test func neverWraps() {
        let (first, last) = (Timestamp(milliseconds: .min), Timestamp(milliseconds: .max))
        let (longest, shortest) = (TimeSpan(milliseconds: .max), TimeSpan(milliseconds: .min))
        #expect(last + .seconds(1) == last && first - .seconds(1) == first)
        #expect(first + shortest == first && last - shortest == last)
        #expect(last - first == longest && first - last == shortest)
        #expect(Timestamp(milliseconds: 0) - shortest == last)
        #expect(Timestamp(milliseconds: 5) + .milliseconds(-7) == Timestamp(milliseconds: -2))
        #expect(Timestamp(milliseconds: 5000) - Timestamp(milliseconds: 2000) == .seconds(3))
    }

    @Test func ordersAndConverts() {
        #expect(Timestamp(milliseconds: -1) < Timestamp(milliseconds: 0))
        #expect(Timestamp(milliseconds: 1500).seconds == 1.5)
        #expect(TimeSpan.minutes(2) == .seconds(120) && TimeSpan.hours(1) == .minutes(60))
        #expect(TimeSpan.zero < .milliseconds(1))
    }

    @Test func staleMarkersAreNoOrdinaryNumbers() {
        #expect(StaleMarker.value.isStaleMarker && StaleMarker.value.isNaN)
        #expect(!StaleMarker.ordinaryNaN.isStaleMarker && !Double.nan.isStaleMarker && !(1.0).isStaleMarker)
    }
}
