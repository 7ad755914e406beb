import MetricModel
import Testing

@testable import Dashboards

struct ClockZoneTests {
    /// 22 November 2026, 00:00 UTC; 22 July.
    private static let winter = Timestamp(milliseconds: 1_795_305_600_000)
    private static let summer = Timestamp(milliseconds: 1_784_678_400_000)

    @Test(arguments: [
        ("CET-1CEST,M3.5.0,M10.5.0/3", 1.0, 2.0), ("EST5EDT,M3.2.0,M11.1.0", -5, -4), ("<+0330>-3:30", 3.5, 3.5),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", 11, 10), ("IST-1GMT0,M10.5.0,M3.5.0/1", 0, 1), ("UTC0", 0, 0),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -2, -1),
    ])
    func followsTheRuleBehindAllChanges(rule: String, inWinter: Double, inSummer: Double) throws {
        let rule = try #require(SummerTimeRule(rule))
        #expect(rule.offset(at: Self.winter.milliseconds / 1000).seconds == inWinter * 3600)
        #expect(rule.offset(at: Self.summer.milliseconds / 1000).seconds == inSummer * 3600)
    }

    @Test func goesOverAtTheSecond() throws {
        let rule = try #require(SummerTimeRule("CET-1CEST,M3.5.0,M10.5.0/3"))
        // The last Sundays of March and October 2026, 01:00 UTC.
        for (second, before, after) in [(1_774_746_000, 1.0, 2.0), (1_792_890_000, 2.0, 1.0)]
            as [(Int64, Double, Double)]
        {
            #expect(rule.offset(at: second - 1).seconds == before * 3600)
            #expect(rule.offset(at: second).seconds == after * 3600)
        }
    }

    @Test(arguments: [
        "", "1", "CET", "CET-x", "CET-1CEST", "CET-1CEST,J60,J300", "CET-1CEST,M3.5.0", "CET-999", "<CET-1",
        "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.9,M10.5.0",
    ])
    func refusesOtherRules(text: String) {
        #expect(SummerTimeRule(text) == nil)
    }

    @Test func endsOnHostileTimes() throws {
        let rule = try #require(SummerTimeRule("CET-1CEST,M3.5.0,M10.5.0/3"))
        for second in [Int64.min, .max] { #expect([1, 2].contains(rule.offset(at: second).seconds / 3600)) }
    }

    /// A zone that was an hour ahead, two from 1,000 s on, three from 2,000 s on.
    private func file(footer: String = "\n<X>-3\n", version: UInt8 = 0x32) -> [UInt8] {
        func integer(_ number: Int64, _ bytes: Int) -> [UInt8] {
            (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        }
        func header(_ counts: [Int64]) -> [UInt8] {
            Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15) + counts.flatMap { integer($0, 4) }
        }
        var bytes = header([0, 0, 0, 0, 1, 1]) + [UInt8](repeating: 0, count: 7)
        bytes += header([1, 1, 1, 2, 3, 2])
        bytes += integer(1000, 8) + integer(2000, 8) + [1, 2]
        for offset: Int64 in [3600, 7200, 10_800] { bytes += integer(offset, 4) + [0, 0] }
        bytes += [UInt8](repeating: 0, count: 16)
        bytes += Array(footer.utf8)
        return bytes
    }

    @Test func readsCompiledZones() throws {
        let zone = try #require(ClockZone(name: "X", tzif: file()))
        let hours = [-5, 0, 999, 1000, 1999, 2000, 1_000_000].map { second in
            zone.offset(at: Timestamp(milliseconds: second * 1000)).seconds / 3600
        }
        #expect(hours == [1, 1, 1, 2, 2, 3, 3])
        let later = try #require(ClockZone(name: "X", tzif: file(footer: "\nCET-1CEST,M3.5.0,M10.5.0/3\n")))
        #expect(later.offset(at: Self.summer) == .hours(2))
        // Without a rule the last change holds.
        #expect(ClockZone(name: "X", tzif: file(footer: ""))?.offset(at: Self.summer) == .hours(3))
    }

    @Test func refusesWhatIsCutShort() {
        let whole = file(footer: "")
        for length in whole.indices { #expect(ClockZone(name: "X", tzif: Array(whole[..<length])) == nil) }
        #expect(ClockZone(name: "X", tzif: file(version: 0)) == nil)
        for place in whole.indices {
            var damaged = whole
            damaged[place] = 0xff
            _ = ClockZone(name: "X", tzif: damaged)?.offset(at: Self.summer)
        }
    }

    @Test(arguments: [
        "", "..", "../etc/passwd", "Europe/../../etc/passwd", "/etc/passwd", "Europe//Berlin", "Europe/", "a.b", "Ä",
        "Mars/Olympus", "Europe", String(repeating: "a", count: 100),
    ])
    func noNameLeadsOutOfTheDatabase(name: String) {
        #expect(ClockZone(named: name) == nil)
    }

    @Test func knowsNames() {
        #expect(ClockZone.isName("America/Argentina/Buenos_Aires"))
        #expect(ClockZone.isName("Etc/GMT+5"))
        for name in ["utc", "UTC", "Etc/UTC"] { #expect(ClockZone(named: name) == .utc) }
    }

    @Test func readsTheSystemsZones() {
        guard let zone = ClockZone(named: "Europe/Berlin") else { return print("skipped: no zones on this system") }
        #expect(zone.offset(at: Self.winter) == .hours(1))
        #expect(zone.offset(at: Self.summer) == .hours(2))
        #expect(zone.name == "Europe/Berlin")
    }
}
