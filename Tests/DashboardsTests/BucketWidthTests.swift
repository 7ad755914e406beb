import Testing

@testable import Dashboards

struct BucketWidthTests {
    /// As histogram.ts chooses: above a thirtieth of the range, and no finer than the values are.
    @Test(
        arguments: [
            ([0, 100], 30, 100), ([0, 1, 100], 30, 4), ([0, 0.5, 30], 30, 2), ([0, 0.1, 3], 30, 0.2),
            ([1, 2, 3], 30, 1),
            ([0, 5, 150], 30, 10), ([0, 0.001, 0.002], 30, 0.001), ([7], 30, 1), ([], 30, 1), ([0, 1, 1e12], 30, 4e10),
        ] as [([Double], Int, Double)])
    func choosesHistograms(values: [Double], count: Int, width: Double) {
        let chosen = BucketWidth.histogram(values, count: count)
        #expect(abs(chosen - width) <= width * 1e-9)
    }

    /// As heatmap.ts chooses: the widest of two digits that is at most a ninth of the range.
    @Test(
        arguments: [
            (0, 100, 10, 10), (0, 9, 10, 1), (0, 12, 10, 1), (0, 140, 10, 15), (0, 0.9, 10, 0.1), (0, 0.5, 10, 0.055),
            (5, 32, 10, 3), (0, 100, 1, 100),
        ] as [(Double, Double, Int, Double)])
    func choosesHeatmaps(low: Double, high: Double, count: Int, width: Double) throws {
        let chosen = try #require(BucketWidth.heatmap(from: low, to: high, count: count))
        #expect(abs(chosen - width) <= width * 1e-9)
    }

    @Test func knowsNoWidthOfOneValue() {
        #expect(BucketWidth.heatmap(from: 3, to: 3, count: 10) == nil)
        #expect(BucketWidth.heatmap(from: -.greatestFiniteMagnitude, to: .greatestFiniteMagnitude, count: 10) == nil)
        #expect(BucketWidth.time(from: 5, to: 5, count: 20) == 0)
        #expect(BucketWidth.time(from: .min, to: .max, count: 20) == 0)
    }

    @Test(arguments: [(6, 900_000), (1, 120_000), (24, 3_600_000)] as [(Int64, Int64)])
    func choosesColumns(hours: Int64, width: Int64) {
        #expect(BucketWidth.time(from: 0, to: hours * 3_600_000, count: 20) == width)
    }

    @Test func holdsAllValuesInFewBuckets() throws {
        for values in [[0, 1e300], [-1e300, 1e300], [1e-300, 2e-300], [0, 1, 1e9]] as [[Double]] {
            let buckets = try #require(RoundBuckets(values, width: 1e-3))
            #expect((1...1002).contains(buckets.count))
            #expect(values.allSatisfy { (0..<buckets.count).contains(buckets.index(of: $0)) })
        }
    }
}
