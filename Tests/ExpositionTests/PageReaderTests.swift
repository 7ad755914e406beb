import MetricModel
import Testing

@testable import Exposition

struct PageReaderTests {
    private func read(_ reader: inout PageReader, _ text: String, _ mode: ReadingMode = .strict) throws {
        try reader.read(Array(text.utf8), format: .text004, mode: mode)
    }

    @Test func keepsSlotsFromPageToPage() throws {
        var reader = PageReader()
        try read(&reader, "a{x=\"1\"} 1\na{x=\"2\"} 2\nb 3\n")
        #expect(reader.slots == [0, 1, 2])
        #expect(reader.newSlots == [0, 1, 2])
        try read(&reader, "a{x=\"1\"} 10\na{x=\"3\"} 5\na{x=\"2\"} 20\nb 30\n")
        #expect(reader.slots == [0, 3, 1, 2])
        #expect(reader.newSlots == [3])
        #expect(reader.vanishedSlots.isEmpty)
        try read(&reader, "a{x=\"2\"} 20\nb 30\n")
        #expect(reader.slots == [1, 2])
        #expect(reader.newSlots.isEmpty)
        #expect(reader.vanishedSlots == [0, 3])
        try read(&reader, "b 31\na{x=\"1\"} 11\na{x=\"2\"} 21\n")
        #expect(reader.slots == [2, 0, 1])
        #expect(reader.newSlots.isEmpty)
        #expect(reader.values == [31, 11, 21])
    }

    @Test func readsOnWithoutTexts() throws {
        var reader = PageReader()
        try read(&reader, "# HELP a First.\na{x=\"1\"} 1\na{x=\"2\"} 2\nb 3\n")
        #expect(reader.families.map(\.metadata.help) == ["First."])
        reader.forgetPage()
        #expect(reader.labels(of: 0).isEmpty && reader.families.isEmpty)
        try read(&reader, "# HELP a First.\na{x=\"1\"} 5\na{x=\"2\"} 6\nb 7\n")
        #expect(reader.slots == [0, 1, 2] && reader.values == [5, 6, 7])
        #expect(reader.newSlots.isEmpty && !reader.familiesChanged)
        try read(&reader, "# HELP a First.\n# HELP b Second.\nb 8\nc 1\na{x=\"2\"} 9\n")
        #expect(reader.slots == [2, 3, 1] && reader.vanishedSlots == [0])
        #expect(reader.newSlots.map { reader.labels(of: $0) } == [["__name__": "c"]])
        #expect(reader.families.map(\.metadata.help) == ["First.", "Second."])
    }

    @Test func isNotKeptBusyByALongLine() throws {
        var reader = PageReader()
        let long = "a{x=\"\(String(repeating: "y", count: 1_000_000))\"} 1\n"
        try read(&reader, long)
        try read(&reader, (0..<300_000).map { "b\($0) 1\n" }.joined() + long)
        #expect(reader.slots.count == 300_001 && reader.slots.last == 0)
    }

    @Test func givesSpellingsOfOneSeriesOneSlot() throws {
        var reader = PageReader()
        try read(
            &reader,
            "a{x=\"1\",y=\"2\"} 1\na{y=\"2\",x=\"1\",z=\"\"} 2\n{\"a\",\"x\"=\"1\",y=\"2\"} 3\na{x=\"1\",y=\"2\"} 4 1000\n"
        )
        #expect(reader.slots == [0, 0, 0, 0])
        #expect(reader.repeatedSamples == [1, 2])
        try read(&reader, "a{x=\"1\",y=\"2\"} 1\na{y=\"2\",x=\"1\",z=\"\"} 2\n")
        #expect(reader.repeatedSamples == [1])
        try read(&reader, "a{x=\"1\",y=\"2\"} 1\na{y=\"2\",x=\"1\",z=\"\"} 2\n")
        #expect(reader.repeatedSamples == [1])
    }

    @Test("a name that its number follows at once goes on before another number, on later pages too")
    func knowsWhereNamesEnd() throws {
        for next in ["foo1 5\nbar 1\n", "foo:+5\nbar 1\n", "fooinf 1700000000000\nbar 1\n", "foo+2\nbar 1\n"] {
            var reader = PageReader()
            try reader.read(Array("foo+1\nbar 1\n".utf8), format: .text004)
            var alone = PageReader()
            try alone.read(Array(next.utf8), format: .text004)
            try reader.read(Array(next.utf8), format: .text004)
            #expect(reader.slots.map { reader.labels(of: $0) } == alone.slots.map { alone.labels(of: $0) })
            #expect(reader.values == alone.values && reader.timestamps == alone.timestamps)
        }
        var reader = PageReader()
        try reader.read(Array("foo+1\nbar 1\n".utf8), format: .text004)
        #expect(throws: ExpositionError.self) { try reader.read(Array("foo1\nbar 1\n".utf8), format: .text004) }
    }

    @Test func normalisesBoundsByTheLastType() throws {
        var reader = PageReader()
        let series = "a_bucket{le=\"25\"} 1\n"
        try read(&reader, "# TYPE a histogram\n" + series)
        #expect(reader.labels(of: reader.slots[0])["le"] == "25.0")
        try read(&reader, "# TYPE a gauge\n" + series)
        #expect(reader.labels(of: reader.slots[0])["le"] == "25")
        try read(&reader, series)
        #expect(reader.labels(of: reader.slots[0])["le"] == "25")
        try read(&reader, "# TYPE a histogram\n" + series.replacing("25", with: "1000000"))
        #expect(reader.labels(of: reader.slots[0])["le"] == "1e+06")
    }

    @Test func failsWithPlaceAndReason() throws {
        var reader = PageReader()
        try read(&reader, "a 1\nb 2\n")
        let error = #expect(throws: ExpositionError.self) {
            try read(&reader, "a 2\nc{x=\u{1b}\"1\"} 3\n")
        }
        #expect(error?.line == 2)
        #expect(error?.column == 5)
        #expect(error?.description == #"line 2, column 5: expected a label value in double quotes, got "\x1b\"1\"} 3""#)
        #expect(reader.slots.isEmpty)
        try read(&reader, "a 3\nb 4\n")
        #expect(reader.slots == [0, 1])
        #expect(reader.newSlots.isEmpty)
    }

    @Test func announcesSeriesOfAFailedPageLater() throws {
        var reader = PageReader()
        #expect(throws: ExpositionError.self) { try read(&reader, "a 1\nb\n") }
        try read(&reader, "a 1\nb 2\n")
        #expect(Set(reader.newSlots) == Set(reader.slots))
    }

    @Test func skipsBadLinesOfDocumentationSamples() throws {
        let page = """
            # HELP kong_ai_llm_requests_total AI requests
            # TYPE kong_ai_llm_requests_total counter
            kong_ai_llm_requests_total{ai_provider="openai",Workspace="w1"} 100
            kong_ai_llm_requests_total{ai_provider="openai","request_mode"="oneshot"} 101
            ...
            # TYPE x_bucket bucket
            kong_ai_llm_requests_total{ai_provider="azure" 5
            kong_ai_llm_requests_total{ai_provider="cohere"} 7

            """
        for _ in 0..<2 {
            var reader = PageReader()
            try read(&reader, page, .tolerant)
            #expect(reader.values == [100, 101, 7])
            #expect(reader.skippedLines == 3)
            #expect(reader.problems.map(\.line) == [5, 6, 7])
        }
        var reader = PageReader()
        #expect(throws: ExpositionError.self) { try read(&reader, page) }
    }

    @Test func toleratesManyFaultsInLinearTime() throws {
        let page = Array(String(repeating: "a{b=\"\n", count: 20_000).utf8)
        var reader = PageReader()
        try reader.read(page, format: .text004, mode: .tolerant)
        #expect(reader.slots.isEmpty)
        #expect(reader.skippedLines > 0)
        #expect(reader.problems.count == PageReader.mostProblems)
    }

    @Test func forgetsSeriesThatAreGone() throws {
        var reader = PageReader()
        for round in 0..<200 {
            let lines = (0..<100).map { "a{x=\"\(round)-\($0)\"} 1\n" }.joined()
            try read(&reader, lines)
            #expect(reader.newSlots.count == 100)
        }
        #expect(reader.slotLimit < 2_500)
        #expect(reader.labels(of: reader.slots[7]) == ["__name__": "a", "x": "199-7"])
    }

    @Test func readsHugeLabelSets() throws {
        let labels = (0..<5_000).map { "l\($0)=\"v\"" }.joined(separator: ",")
        var reader = PageReader()
        try read(&reader, "a{\(labels)} 1\n")
        #expect(reader.labels(of: 0).count == 5_001)
    }

    @Test func keepsFamiliesCurrent() throws {
        var reader = PageReader()
        try read(&reader, "# HELP a first\n# TYPE a counter\na 1\n")
        #expect(reader.familiesChanged)
        #expect(reader.families == [FamilyMetadata(name: "a", metadata: MetricMetadata(type: .counter, help: "first"))])
        try read(&reader, "# HELP a first\n# TYPE a counter\na 2\n")
        #expect(!reader.familiesChanged)
        #expect(reader.families.count == 1)
        try read(&reader, "# TYPE a counter\na 2\n")
        #expect(reader.familiesChanged)
        #expect(reader.families.first?.metadata.help == "")
    }

    @Test func sortsOutSeriesAFirstPageRepeats() throws {
        var reader = PageReader()
        try reader.read(Array("a 1\nb 2\na 3\nc 4\na 5 6\n".utf8), format: .text004)
        let names = reader.slots.map { reader.labels(of: $0).metricName }
        #expect(names == ["a", "b", "a", "c", "a"])
        #expect(Set(reader.slots).count == 3)
        #expect(reader.newSlots.map { reader.labels(of: $0).metricName } == ["a", "b", "c"])
        #expect(reader.repeatedSamples == [2])
        try reader.read(Array("d 1\nb 2\n".utf8), format: .text004)
        #expect(reader.newSlots.map { reader.labels(of: $0).metricName } == ["d"])
        #expect(reader.vanishedSlots.count == 2)
    }

    @Test func forgetsAFirstPageThatFails() throws {
        var reader = PageReader()
        #expect(throws: ExpositionError.self) {
            try reader.read(Array("a 1\nb x\n".utf8), format: .text004)
        }
        #expect(reader.newSlots.isEmpty && reader.slotLimit == 0)
        try reader.read(Array("b 1\na 1\n".utf8), format: .text004)
        #expect(reader.newSlots.map { reader.labels(of: $0).metricName } == ["b", "a"])
    }
}
