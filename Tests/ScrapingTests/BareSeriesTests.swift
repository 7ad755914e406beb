import MetricModel
import Testing

@testable import Scraping

struct BareSeriesTests {
    @Test func noticesASampleWithoutTheLabelsOfItsName() {
        var series = BareSeries()
        series.note(0, ["__name__": "requests", "model": "a"])
        series.note(1, ["__name__": "requests"])
        #expect(series.suspects(on: [0, 1]).isEmpty)
        series.note(2, ["__name__": "requests", "model": "b"])
        series.note(3, ["__name__": "reachable"])
        #expect(series.suspects(on: [0, 1, 2, 3]) == ["requests"])
        #expect(series.suspects(on: [0, 2, 3]).isEmpty)
    }

    @Test func forgetsSlotsThatStandForAnotherSeries() {
        var series = BareSeries()
        series.note(0, ["__name__": "requests"])
        series.note(1, ["__name__": "requests", "model": "a"])
        series.note(2, ["__name__": "requests", "model": "c"])
        series.note(0, ["__name__": "requests", "model": "b"])
        #expect(series.suspects(on: [0, 1]).isEmpty)
    }
}
