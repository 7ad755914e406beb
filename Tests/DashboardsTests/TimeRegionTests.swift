import MetricModel
import Testing

@testable import Dashboards

struct TimeRegionTests {
    /// Sunday, 22 November 2026, 00:00 UTC.
    private let sunday = Timestamp(milliseconds: 1_795_305_600_000)

    private func region(_ members: String) throws -> TimeRegion? {
        let json = """
            {"panels":[{"type":"timeseries","id":7},{"type":"stat","id":8}],"annotations":{"list":[{"name":"n",
            "enable":true,"iconColor":"blue","target":{"queryType":"timeRegions","timeRegion":{\(members)}}}]}}
            """
        let dashboard = try GrafanaDashboard(json: json.utf8)
        let panels = dashboard.board().panels
        #expect(panels.last?.timeRegions.isEmpty == true)
        return panels.first?.timeRegions.first
    }

    /// In hours behind Sunday's midnight.
    private func hours(_ region: TimeRegion, days: Int64, utcOffset: TimeSpan = .zero) -> [[Double]] {
        region.spans(from: sunday, through: sunday + .hours(days * 24), utcOffset: utcOffset).map { span in
            [span.from, span.through].map { Double(($0 - sunday).milliseconds) / 3_600_000 }
        }
    }

    @Test(arguments: [
        (#""from":"08:30","to":"17:00""#, [[8.5, 17], [32.5, 41]]),
        (#""from":"22:00","to":"02:00""#, [[-2, 2], [22, 26], [46, 50]]),
        (#""fromDayOfWeek":1,"from":"08:00","toDayOfWeek":1,"to":"09:00""#, [[32, 33]]),
        (#""fromDayOfWeek":6,"toDayOfWeek":7"#, [[-24, 24]]),
        (#""fromDayOfWeek":7,"toDayOfWeek":1"#, [[0, 48]]),
        (#""fromDayOfWeek":1"#, [[24, 48]]),
        (#""from":"12:00""#, [[12, 12], [36, 36]]),
    ])
    func findsSpans(members: String, expected: [[Double]]) throws {
        let region = try #require(try region(members))
        #expect(hours(region, days: 2).filter { $0[0] < 48 } == expected)
    }

    @Test func followsTheWallClock() throws {
        let local = try #require(try region(#""from":"08:00","to":"09:00","timezone":"browser""#))
        #expect(hours(local, days: 1, utcOffset: .hours(1)) == [[7, 8]])
        let utc = try #require(try region(#""from":"08:00","to":"09:00","timezone":"utc""#))
        #expect(hours(utc, days: 1, utcOffset: .hours(1)) == [[8, 9]])
    }

    /// Nine o'clock is an hour later by UTC when summer time is over.
    @Test func followsAZonesSummerTime() {
        let rule = SummerTimeRule("CET-1CEST,M3.5.0,M10.5.0/3")
        let region = TimeRegion(
            start: .hours(9), length: .hours(1), isWeekly: false,
            zone: ClockZone(name: "Europe/Berlin", first: .hours(1), changes: [], rule: rule), color: .text,
            isFilled: true, hasLines: true)
        // Saturday, 24 October 2026, 00:00 UTC; the clocks change on Sunday at 01:00 UTC.
        let saturday = Timestamp(milliseconds: 1_792_800_000_000)
        let spans = region.spans(from: saturday, through: saturday + .hours(48), utcOffset: .hours(5))
        #expect(spans.map { ($0.from - saturday).seconds / 3600 } == [7, 32])
        #expect(spans.map { ($0.through - saturday).seconds / 3600 } == [8, 33])
    }

    /// The clock goes from 02:00 to 03:00.
    @Test func anHourThatIsSkippedHasNoLength() {
        let rule = SummerTimeRule("CET-1CEST,M3.5.0,M10.5.0/3")
        let region = TimeRegion(
            start: .minutes(150), length: .minutes(40), isWeekly: false,
            zone: ClockZone(name: "Europe/Berlin", first: .hours(1), changes: [], rule: rule), color: .text,
            isFilled: true, hasLines: true)
        // Sunday, 29 March 2026, 00:00 UTC.
        let sunday = Timestamp(milliseconds: 1_774_742_400_000)
        let spans = region.spans(from: sunday, through: sunday + .hours(12), utcOffset: .zero)
        #expect(spans.count == 1 && spans.allSatisfy { $0.from <= $0.through })
    }

    @Test(arguments: [
        #""from":"","to":"""#, #""from":"25:00""#, #""fromDayOfWeek":9"#, #""mode":"cron""#,
        #""from":"08:00","timezone":"Mars/Olympus""#,
    ])
    func refusesWhatSaysNothing(members: String) throws {
        #expect(try region(members) == nil)
    }

    /// A region at other hours than those meant would be wrong: it is named among what is not drawn.
    @Test func namesRegionsOfOtherZones() throws {
        func annotations(_ zone: String) throws -> [String] {
            let json = """
                {"panels":[],"annotations":{"list":[{"name":"Tokyo's day","datasource":{"uid":"-- Grafana --"},
                "target":{"queryType":"timeRegions","timeRegion":{"from":"8","to":"18","timezone":"\(zone)"}}}]}}
                """
            return BoardCheck(try GrafanaDashboard(json: json.utf8)).annotations
        }
        #expect(try annotations("Mars/Olympus") == ["Tokyo's day"])
        for zone in ["", "browser", "utc", "UTC", "Etc/UTC"] { #expect(try annotations(zone) == []) }
    }

    @Test func endsOnHostileTimes() {
        var region = TimeRegion(
            start: .zero, length: .hours(1), isWeekly: false, zone: .utc, color: .text, isFilled: true, hasLines: true)
        let ends = (Timestamp(milliseconds: .min), Timestamp(milliseconds: .max))
        #expect(region.spans(from: ends.0, through: ends.1, utcOffset: .zero).isEmpty)
        #expect(region.spans(from: sunday, through: sunday + .hours(240_000), utcOffset: .zero).count == 500)
        region.length = .hours(1000)
        #expect(region.spans(from: sunday, through: sunday, utcOffset: .zero).isEmpty)
    }

    @Test func showsOnlyOnThePanelsThatAreMeant() throws {
        func shown(_ filter: String) throws -> [Bool] {
            let json = """
                {"panels":[{"type":"timeseries","id":7},{"type":"graph","id":8}],"annotations":{"list":[{"name":"n",
                "filter":\(filter),"target":{"queryType":"timeRegions","timeRegion":{"from":"1","to":"2"}}}]}}
                """
            return try GrafanaDashboard(json: json.utf8).board().panels.map { !$0.timeRegions.isEmpty }
        }
        #expect(try shown(#"{"exclude":false,"ids":[7]}"#) == [true, false])
        #expect(try shown(#"{"exclude":true,"ids":[7]}"#) == [false, true])
        #expect(try shown("null") == [true, true])
    }
}
