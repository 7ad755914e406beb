import Testing

@testable import Exposition

/// What `promtool check metrics` 2.42 and 3.5 say of names with units.
struct LintUnitsTests {
    private func lint(_ name: String) throws -> [String] {
        let page = "# HELP \(name) x\n# TYPE \(name) gauge\n\(name) 1\n"
        let written = try WrittenPage(reading: Array(page.utf8), format: .text004)
        return PageInspection(written).findings.filter { $0.kind == .lint }.map(\.message)
    }

    @Test func namesTheUnitToUse() throws {
        #expect(try lint("x_milliseconds") == ["use base unit \"seconds\" instead of \"milliseconds\""])
        #expect(try lint("u_ounces") == ["use base unit \"grams\" instead of \"ounces\""])
        #expect(try lint("v_feet_kelvin").isEmpty)
        #expect(try lint("thermometers").isEmpty)
    }

    @Test func knowsAbbreviationsBehindAnUnderscoreOnly() throws {
        #expect(try lint("b_free").isEmpty)
        #expect(try lint("latency_ms") == ["metric names should not contain abbreviated units"])
    }
}
