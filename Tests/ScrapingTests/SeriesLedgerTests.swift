import MetricModel
import Testing

@testable import Scraping

@Suite struct SeriesLedgerTests {
    @Test func endsWhatVanished() {
        var ledger = SeriesLedger()
        #expect(ledger.settle(slots: [0, 1, 2], timestamps: [], slotLimit: 3) == [])
        #expect(ledger.settle(slots: [2, 0], timestamps: [], slotLimit: 3) == [1])
        #expect(ledger.settle(slots: [0, 3], timestamps: [], slotLimit: 4) == [2])
        #expect(ledger.endAll() == [0, 3])
        #expect(ledger.endAll() == [])
    }

    @Test func seriesWithTheirOwnTimesDoNotEnd() {
        var ledger = SeriesLedger()
        #expect(ledger.settle(slots: [0, 1], timestamps: [5, ScrapeBatch.noTimestamp], slotLimit: 2) == [])
        #expect(ledger.settle(slots: [], timestamps: [], slotLimit: 2) == [1])
    }

    @Test func seriesAreBoundWhenAPageHasThem() {
        let sink = RecordingSink()
        var writer = sink.makeWriter()
        var ledger = SeriesLedger()
        ledger.assign(0, .stored(["__name__": "a"]))
        ledger.assign(1, .stored(["__name__": "b"]))
        #expect(ledger.bindPending(of: [1], in: &writer) == 1)
        #expect(sink.pageSeries == ["b"])
        #expect(ledger.bindPending(of: [0, 1], in: &writer) == 1)
        #expect(ledger.bindPending(of: [0, 1], in: &writer) == 0)
    }

    @Test func reusedSlotsLoseTheirRejection() {
        var ledger = SeriesLedger()
        ledger.assign(0, .rejected(.labelLimit(message: "x")))
        #expect(ledger.firstRejection(in: [1, 0])?.place == 1)
        ledger.assign(0, .stored(["__name__": "a"]))
        #expect(ledger.firstRejection(in: [1, 0]) == nil)
    }

    @Test func droppedSeriesAreCounted() {
        var ledger = SeriesLedger()
        ledger.assign(0, .dropped)
        ledger.assign(1, .stored(["__name__": "a"]))
        #expect(ledger.droppedCount(in: [0, 1]) == 1)
        ledger.assign(0, .stored(["__name__": "b"]))
        #expect(ledger.dropsNothing)
    }
}
