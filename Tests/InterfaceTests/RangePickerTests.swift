import MetricModel
import Testing

@testable import Interface

struct RangePickerTests {
    private func picker(_ state: BoardState) -> PickerState? {
        if case .picker(let picker) = state.overlay { picker } else { nil }
    }

    private func offered(_ state: BoardState) -> [String] {
        var state = state
        state.press("t")
        return picker(state)?.items.map(\.text) ?? []
    }

    @Test func longRangesAreOfferedAsFarAsSamplesAreKept() {
        var state = SampleBoard.state(120, 36)
        let usual = ["last 1m", "last 5m", "last 15m", "last 30m", "last 1h"]
        #expect(offered(state) == usual)
        _ = state.handle(.kept(since: SampleFleet.now - .hours(7)))
        #expect(offered(state) == usual + ["last 3h", "last 6h"])
        _ = state.handle(.kept(since: SampleFleet.now - .hours(200)))
        #expect(offered(state) == usual + ["last 3h", "last 6h", "last 12h", "last 1d", "last 2d", "last 1w"])
    }

    /// `2h` is part of `last 12h`.
    @Test(arguments: [("2h", "2h"), ("45m", "45m"), ("90s", "1m30s"), ("60m", "1h"), ("5m", "5m"), ("9999d", "366d")])
    func aTypedSpanCountsAsItIs(typed: String, expected: String) throws {
        var state = SampleBoard.state(120, 36)
        _ = state.handle(.kept(since: SampleFleet.now - .hours(200)))
        state.press("t")
        for character in typed { state.press(KeyPress(.character(character))) }
        state.press(.enter)
        #expect(state.range == TimeSpan(expected))
    }

    @Test(arguments: ["1ms", "xyz", "-5m", "99999999999999999999h"])
    func whatIsNoSpanChangesNothing(typed: String) {
        var state = SampleBoard.state(120, 36)
        state.press("t")
        for character in typed { state.press(KeyPress(.character(character))) }
        state.press(.enter)
        #expect(state.range == .minutes(15))
    }

    @Test func theShownRangeIsAmongThem() {
        var state = SampleBoard.state(120, 36)
        state.press("t")
        for character in "42m" { state.press(KeyPress(.character(character))) }
        state.press(.enter)
        #expect(offered(state).contains("last 42m"))
    }
}
