import Dashboards
import MetricModel
import Testing

@testable import Interface

@Suite struct StepGridTests {
    private func grid(_ seconds: Int64, step: TimeSpan) -> StepGrid {
        StepGrid(
            PanelData(
                state: .ready, from: Timestamp(milliseconds: 0), through: Timestamp(milliseconds: seconds * 1000),
                step: step))
    }

    private func samples(through last: Int64, every step: Int64) -> SampleBuffer {
        var samples = SampleBuffer()
        for time in stride(from: 0, through: last, by: Int(step)) { samples.append(Int64(time) * 1000, Double(time)) }
        return samples
    }

    @Test func fewStepsStayAsTheyAre() {
        let grid = grid(60, step: .seconds(15))
        #expect(grid.count == 5 && grid.step == .seconds(15))
        #expect(grid.spread(samples(through: 60, every: 30)) == [0, nil, 30, nil, 60])
        #expect(grid.index(of: Timestamp(milliseconds: 44_000)) == 3)
        #expect(grid.index(of: Timestamp(milliseconds: -8000)) == nil)
        #expect(grid.index(of: Timestamp(milliseconds: 99_000)) == 4)
        #expect((0..<5).map(grid.share(of:)) == [0, 0.25, 0.5, 0.75, 1])
        #expect(grid.index(at: 0.6) == 2 && grid.index(at: 7) == 4 && grid.index(at: .nan) == 0)
    }

    /// More steps than there is room for become longer ones, the last of which is still the window's end.
    @Test func manyStepsCoverTheWholeWindow() {
        let grid = grid(6 * 3600, step: .seconds(2))
        let column = grid.spread(samples(through: 6 * 3600, every: 2))
        #expect(grid.count <= 4096 && grid.step == .seconds(6))
        #expect(column.count == grid.count && !column.contains(nil))
        #expect(column.last == 6 * 3600)
        #expect(column[grid.index(at: 0.5)].map { ($0 - 3 * 3600).magnitude < 10 } == true)
    }

    /// Steps made longer must leave no holes in a query whose own steps they cut across.
    @Test func aValueHoldsForItsOwnStep() {
        let column = grid(6 * 3600, step: .seconds(2)).spread(
            samples(through: 6 * 3600, every: 10), every: .seconds(10))
        #expect(!column.contains(nil) && column.last == 6 * 3600)
    }

    /// The board's own moment lies between two steps, and stands at the later one: the next step in the making.
    @Test func theNewestMomentHasAPlaceOfItsOwn() {
        var data = PanelData(
            state: .ready, from: Timestamp(milliseconds: 0), through: Timestamp(milliseconds: 40_000),
            step: .seconds(10))
        data.newest = Timestamp(milliseconds: 37_000)
        var samples = samples(through: 30, every: 10)
        samples.append(37_000, 37)
        let grid = StepGrid(data)
        #expect(grid.spread(samples) == [0, 10, 20, 30, 37])
        #expect(grid.index(of: Timestamp(milliseconds: 37_000)) == 4)
        #expect(grid.index(of: Timestamp(milliseconds: 31_000)) == 3)
        #expect(data.end == Timestamp(milliseconds: 37_000))
        // All are down: the last answer is long ago, and its value ends the curve.
        data.newest = Timestamp(milliseconds: 14_000)
        var stale = SampleBuffer()
        for (time, value) in [(0, 1.0), (10_000, 2), (14_000, 3)] { stale.append(Int64(time), value) }
        #expect(StepGrid(data).spread(stale) == [1, 2, 3, nil, nil])
        #expect(data.end == data.through)
    }

    @Test func aSingleStepStandsInTheMiddle() {
        let grid = grid(0, step: .minutes(30))
        #expect(grid.count == 1 && grid.share(of: 0) == 0.5 && grid.index(at: 1) == 0)
        #expect(grid.spread(samples(through: 0, every: 60)) == [0])
    }

    @Test func noWindowTraps() {
        for (from, through) in [(Int64.min, Int64.max), (.max, .min), (.max, .max), (.min, .min)] {
            for step in [Int64.min, -1, 0, 1, 3_600_000, .max] {
                let grid = StepGrid(
                    PanelData(
                        state: .ready, from: Timestamp(milliseconds: from), through: Timestamp(milliseconds: through),
                        step: .milliseconds(step)))
                var samples = SampleBuffer()
                for time in [Int64.min, -1, 0, 1, .max] { samples.append(time, 1) }
                for own in [nil, TimeSpan.milliseconds(.max), .milliseconds(.min)] {
                    #expect(grid.spread(samples, every: own).count == grid.count)
                }
                #expect((1...4096).contains(grid.count))
                for moment in [Int64.min, 0, .max] { _ = grid.index(of: Timestamp(milliseconds: moment)) }
            }
        }
    }
}
