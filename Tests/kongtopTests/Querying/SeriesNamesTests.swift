import MetricModel
import Testing

@testable import kongtop

@Suite("Short names of series")
struct SeriesNamesTests {
    private static func names(_ all: [Labels]) -> [String] {
        let names = SeriesNames(all)
        return all.map { names.name(of: $0) }
    }

    @Test("only what tells them apart")
    func distinct() {
        #expect(
            Self.names([["__name__": "up", "job": "a", "x": "1"], ["__name__": "up", "job": "b", "x": "1"]]) == [
                "a", "b",
            ])
        #expect(
            Self.names([["job": "a", "x": "1"], ["job": "b", "x": "2"]]) == [
                "{job=\"a\", x=\"1\"}", "{job=\"b\", x=\"2\"}",
            ])
        #expect(Self.names([["job": "a"], [:]]) == ["a", "(none)"])
        #expect(Self.names([["job": "a", "x": "1"], [:]]) == ["{job=\"a\", x=\"1\"}", "{}"])
    }

    @Test("one series has its whole name")
    func alone() {
        #expect(Self.names([["__name__": "up", "job": "a"]]) == ["up{job=\"a\"}"])
        #expect(Self.names([[:]]) == ["value"])
        #expect(Self.names([]).isEmpty)
    }
}
