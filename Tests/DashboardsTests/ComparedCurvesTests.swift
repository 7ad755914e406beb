import MetricModel
import Testing

@testable import Dashboards

struct ComparedCurvesTests {
    private func series(_ name: String, _ values: [Double], comparedTo: String? = nil) -> GraphSeries {
        var samples = SampleBuffer()
        for (step, value) in values.enumerated() { samples.append(Int64(step) * 1000, value) }
        return GraphSeries(
            name: name, refID: "A", labels: Labels([Label("site", name)]), samples: samples, color: .palette(3),
            drawing: .bars, interpolation: .linear, fillOpacity: 40, lineWidth: 0, isDashed: comparedTo != nil,
            comparedTo: comparedTo, showsPoints: false, spansGaps: false, stacking: .none, stackingGroup: "A", axis: 0,
            isInLegend: true, unit: .none, valueColors: [],
            calculations: [.init(reducer: .max, value: nil, text: .missing)])
    }

    @Test func linesWithoutAreasInTheSameColour() throws {
        let curves = ComparedCurves(
            of: [series("a", [1, 2]), series("a · 1h before", [3, 4], comparedTo: "a")], title: "1h before")
        #expect(curves.series.map(\.name) == ["a", "a · 1h before"])
        let (own, twin) = try (#require(curves.series.first), #require(curves.series.last))
        #expect(own.drawing == .bars && own.fillOpacity == 40)
        #expect(twin.drawing == .lines && twin.fillOpacity == 0 && twin.lineWidth > 0)
        #expect(twin.color == own.color && twin.comparedTo == "a")
    }

    @Test func stacksAreHeldAgainstASum() throws {
        let all = [
            series("a", [1, 2]), series("b", [1, 1]), series("a · 1h before", [3, 4], comparedTo: "a"),
            series("b · 1h before", [5, .nan], comparedTo: "b"),
        ].map { one in
            var one = one
            one.stacking = .normal
            return one
        }
        let curves = ComparedCurves(of: all, title: "1h before").series
        #expect(curves.map(\.name) == ["a", "b", "1h before"])
        let sum = try #require(curves.last)
        #expect(sum.samples.values == [8, 4] && sum.samples.timestamps == [0, 1000])
        #expect(sum.stacking == .none && sum.drawing == .lines && sum.color == .text)
        #expect(sum.calculations.map(\.value) == [8])
    }

    @Test func sharesHaveNoSumToCompare() {
        var (own, twin) = (series("a", [1]), series("a · 1h before", [2], comparedTo: "a"))
        (own.stacking, twin.stacking) = (.percent, .percent)
        #expect(ComparedCurves(of: [own, twin], title: "1h before").series.map(\.name) == ["a"])
    }
}
