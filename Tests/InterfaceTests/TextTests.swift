import MetricModel
import Testing

@testable import Interface

/// The small tools for words and times.
struct TextTests {
    @Test func wrapsBetweenWordsAndInsideLongOnes() {
        #expect(TextWrap.lines("one two three", width: 7, most: 5) == ["one two", "three"])
        #expect(TextWrap.lines("abcdefgh ij", width: 3, most: 5) == ["abc", "def", "gh", "ij"])
        #expect(TextWrap.lines("one two three", width: 3, most: 2) == ["one", "two …"])
        #expect(TextWrap.lines("", width: 3, most: 2) == [])
        let matchers = #"sum(a{b="1",c="2",d="3"})"#
        let lines = TextWrap.lines(matchers, width: 16, most: 5, breaksAfterCommas: true)
        #expect(lines == [#"sum(a{b="1","#, #"c="2",d="3"})"#])
        #expect(TextWrap.lines("abcdefgh,", width: 4, most: 5, breaksAfterCommas: true) == ["abcd", "efgh", ","])
        #expect(TextWrap.lines("a", width: 0, most: 2) == [])
    }

    @Test func findsAnywhereInEitherCase() {
        #expect(TextMatch.contains("Claude-Sonnet", "SON"))
        #expect(TextMatch.contains("x", ""))
        #expect(!TextMatch.contains("", "x"))
        #expect(TextMatch.contains("模型", "型"))
    }

    @Test func clocksAreLocal() {
        #expect(WallClock(utcOffset: .hours(1)).clock(Timestamp(milliseconds: 0)) == "01:00:00")
        #expect(WallClock(utcOffset: .hours(-1)).clock(Timestamp(milliseconds: 0)) == "23:00:00")
        _ = WallClock(utcOffset: .hours(1)).clock(Timestamp(milliseconds: .max))
    }

    /// Whoever left the screen open over night must not take yesterday's time for today's.
    @Test func anotherDayIsTold() {
        let midnight = Timestamp(seconds: 1_795_219_200)  // 2026-11-21 00:00 UTC
        let clock = WallClock(utcOffset: .zero, now: midnight + .hours(9))
        #expect(clock.clock(midnight) == "00:00:00")
        #expect(clock.clock(midnight - .seconds(1)) == "11-20 23:59:59")
        #expect(WallClock(utcOffset: .hours(1), now: midnight).clock(midnight - .minutes(1)) == "00:59:00")
        #expect(clock.clock(Timestamp(milliseconds: .min)).hasSuffix("00:00:00"))
    }

    @Test func spansAreShort() {
        #expect(WallClock.short(.seconds(45)) == "45s")
        #expect(WallClock.short(.seconds(130)) == "2m 10s")
        #expect(WallClock.short(.minutes(65)) == "1h 5m")
        #expect(WallClock.short(.hours(49)) == "2d 1h")
    }

    @Test func fileNamesAreSafe() {
        let file = FileToWrite(
            name: "../live Cost/h \u{1b} ÄÖ", kind: .csv, moment: Timestamp(milliseconds: 0), contents: "")
        #expect(file.stem == "kongtop-live-cost-h")
    }
}
