import Testing

@testable import Simulation

struct HostilePagesTests {
    private func page() throws -> [UInt8] {
        var node = SimulatedNode(FleetConfiguration(seriesTarget: 300), index: 0)
        return try node.answer(at: node.moment(600))
    }

    @Test func truncatedPagesEndWithinALine() throws {
        let page = try page()
        let truncated = HostilePages.truncated(page)
        #expect(page.starts(with: truncated))
        #expect(truncated.count < page.count && truncated.last != UInt8(ascii: "\n"))
        #expect(HostilePages.truncated([]).isEmpty)
        #expect(HostilePages.truncated(Array("\n\n\n".utf8)).isEmpty)
    }

    @Test func tornPagesDifferInTheirCountsOnly() throws {
        let page = try page()
        let whole = ParsedPage(page)
        let torn = ParsedPage(HostilePages.torn(page))
        #expect(torn.samples.count == whole.samples.count && torn.badLines.isEmpty)
        for (one, other) in zip(whole.samples, torn.samples) {
            #expect(one.seriesKey == other.seriesKey)
            #expect((one.value != other.value) == one.name.hasSuffix("_count"))
        }
    }

    @Test func strangeNamesArriveRaw() {
        let bytes = HostilePages.strangeLabels()
        let text = String(decoding: bytes, as: UTF8.self)
        for model in HostilePages.strangeModels where !model.contains("\"") && !model.contains("\\") {
            #expect(text.contains("ai_model=\"\(model)\""))
        }
    }

    @Test func forgedSamplesStandOnLinesOfTheirOwn() {
        let lines = HostilePages.forgedSamples().split(separator: UInt8(ascii: "\n"))
        #expect(lines.contains(Array("kong_ai_llm_requests_total 99999".utf8)[...]))
    }

    @Test func hugeLinesAreAsLongAsWantedAndBounded() {
        #expect(HostilePages.hugeLine(size: 100_000).count > 100_000)
        #expect(HostilePages.hugeLine(size: -1).count < 1000)
    }
}
