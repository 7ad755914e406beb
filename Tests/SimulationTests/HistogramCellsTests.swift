import Testing

@testable import Simulation

struct HistogramCellsTests {
    @Test func anObservationCountsInEveryBucketItFitsInto() {
        let histogram = HistogramCells(first: 1, bounds: [10, 20, 50])
        var cells = [Double](repeating: 0, count: 8)
        histogram.observe(20, in: &cells)
        #expect(cells == [0, 0, 1, 1, 1, 1, 20, 0])
        histogram.observe(50.5, in: &cells)
        #expect(cells == [0, 0, 1, 1, 2, 2, 70.5, 0])
        histogram.observe(0.5, in: &cells)
        #expect(cells == [0, 1, 2, 2, 3, 3, 71, 0])
    }
}
