import Testing

@testable import PromQL

struct BucketHistogramTests {
    private func histogram(_ buckets: [(Double, Double)], repairing: Bool = true) -> BucketHistogram? {
        BucketHistogram(buckets.map { .init(bound: $0.0, count: $0.1) }, repairing: repairing)
    }

    @Test func interpolatesInsideABucket() throws {
        let histogram = try #require(self.histogram([(2, 4), (1, 2), (.infinity, 4)]))
        #expect(histogram.quantile(0.25) == 0.5)
        #expect(histogram.quantile(0.75) == 1.5)
        #expect(histogram.quantile(1) == 2)
        #expect(!histogram.wasForcedMonotonic)
    }

    @Test func theTopBucketAnswersWithTheBoundBelow() throws {
        #expect(try #require(histogram([(1, 0), (2, 1), (.infinity, 10)])).quantile(0.9) == 2)
    }

    @Test func aFirstBoundBelowZeroIsTheAnswer() throws {
        #expect(try #require(histogram([(-1, 5), (.infinity, 5)])).quantile(0.1) == -1)
    }

    @Test func equalBoundsAreOne() throws {
        #expect(try #require(histogram([(1, 2), (1, 2), (.infinity, 8)])).quantile(0.25) == 0.5)
    }

    @Test func fallingCountsAreRaised() throws {
        let histogram = try #require(self.histogram([(1, 10), (2, 5), (.infinity, 20)]))
        #expect(histogram.wasForcedMonotonic)
        #expect(histogram.quantile(0.5) == 1)
        #expect(try #require(self.histogram([(1, 1), (2, 1 - 1e-15), (.infinity, 2)])).wasForcedMonotonic == false)
    }

    @Test func differencesFromRoundingAreNone() throws {
        let close = try #require(
            self.histogram([(1, 1e12), (2, 1_000_000_000_001.5), (.infinity, 1_000_000_000_001.5)]))
        #expect(close.quantile(1) == 1)
        #expect(!close.wasForcedMonotonic)
        // What is close to a count that was raised is close to what it was raised to.
        let fallen = try #require(
            self.histogram([(1, 10), (2, 5), (4, 10.000000000001), (.infinity, 10.000000000001)]))
        #expect(fallen.quantile(1) == 1)
        #expect(fallen.wasForcedMonotonic)
        let growing = try #require(self.histogram([(1, 1e12), (2, 1e12 + 3), (.infinity, 1e12 + 3)]))
        #expect(growing.quantile(1) == 2)
    }

    @Test func tooLittleIsNotANumber() throws {
        #expect(histogram([(1, 1), (2, 2)]) == nil)
        #expect(histogram([]) == nil)
        #expect(try #require(histogram([(.infinity, 5)])).quantile(0.5).isNaN)
        #expect(try #require(histogram([(1, 0), (.infinity, 0)])).quantile(0.5).isNaN)
    }

    @Test func fractionsLieBetweenTheirEnds() throws {
        let histogram = try #require(self.histogram([(0, 0), (10, 5), (20, 10), (.infinity, 10)], repairing: false))
        #expect(histogram.fraction(from: 5, to: 15) == 0.5)
        #expect(histogram.fraction(from: -.infinity, to: .infinity) == 1)
        #expect(histogram.fraction(from: 3, to: 3) == 0)
        #expect(histogram.fraction(from: .nan, to: 3).isNaN)
    }
}
