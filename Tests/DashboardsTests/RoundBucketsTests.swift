import Testing

@testable import Dashboards

struct RoundBucketsTests {
    @Test func holdsAllValues() throws {
        let buckets = try #require(RoundBuckets([1, 2, 7], width: 2, offset: 1))
        #expect(buckets.count == 4 && buckets.lowerBound(0) == 1)
        #expect([1, 2.9, 7].map(buckets.index) == [0, 0, 3])
    }

    /// Whatever a document says, there are buckets or there are none.
    @Test(arguments: [.nan, .infinity, -.infinity, 1e308, -1e308, 0, .leastNonzeroMagnitude] as [Double])
    func survivesPlacesAndWidthsThatAreNone(number: Double) {
        for values in [[1.0, 2], [-1e308, 0], [0, .leastNonzeroMagnitude], [1e308]] {
            for buckets in [
                RoundBuckets(values, width: 1, offset: number), RoundBuckets(values, width: number),
                RoundBuckets(values, width: number, offset: number),
            ] {
                guard let buckets else { continue }
                #expect((1...1002).contains(buckets.count))
                #expect(values.allSatisfy { (0..<buckets.count).contains(buckets.index(of: $0)) })
            }
        }
    }
}
