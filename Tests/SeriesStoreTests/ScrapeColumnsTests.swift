import MetricModel
import SeriesStore
import Testing

/// Scrapes that are appended from columns of somebody else.
struct ScrapeColumnsTests {
    private func samples(_ store: MemoryStore, _ name: String) throws -> [Int64: UInt64] {
        let (first, last) = (Timestamp(milliseconds: 0), Timestamp(milliseconds: .max))
        let found = store.select([Matcher(Label.metricName, equals: name)], from: first, through: last)
        guard found.count == 1 else { return [:] }
        var buffer = SampleBuffer()
        found.read(0, from: first, through: last, into: &buffer)
        return Dictionary(uniqueKeysWithValues: zip(buffer.timestamps, buffer.values.map(\.bitPattern)))
    }

    @Test func areStoredAsBatchesAre() throws {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        let references = ["a", "b", "c"].map { store.reference(for: ["__name__": $0]) }
        let scrape = ScrapeColumns(
            timestamp: Timestamp(milliseconds: 1000), references: references, slots: [2, 0], values: [5, 7],
            timestamps: [ScrapeColumns.noTimestamp, 900])
        #expect(store.append(scrape, ended: [1]).appended == 3)
        #expect(try samples(store, "c") == [1000: (5.0).bitPattern])
        #expect(try samples(store, "a") == [900: (7.0).bitPattern])
        #expect(try samples(store, "b") == [1000: StaleMarker.bitPattern])
    }

    @Test func tellWhichSeriesAreForgotten() {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        let other = MemoryStore(retention: Retention(span: .hours(1)))
        let known = store.reference(for: ["__name__": "a"])
        _ = other.reference(for: ["__name__": "a"])
        let foreign = other.reference(for: ["__name__": "b"])
        let scrape = ScrapeColumns(
            timestamp: Timestamp(milliseconds: 1000), references: [known, foreign], slots: [0, 1], values: [1, 2])
        #expect(store.append(scrape, ended: [1]).unresolved == [1, 2])
    }
}
