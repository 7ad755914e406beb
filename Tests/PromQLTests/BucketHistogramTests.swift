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
