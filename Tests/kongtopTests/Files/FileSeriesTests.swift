import MetricModel
import Testing

@testable import kongtop

@Suite("Series from files as a source")
struct FileSeriesTests {
    private static var source: FileSeries {
        var builder = FileSeriesBuilder()
        for (name, times) in [("a", [1, 2, 3]), ("a", [5]), ("b", [10, 11])] as [(String, [Int64])] {
            let place = builder.place(of: ["__name__": name, "n": "\(times.count)"])
            builder.append(timestamps: times, values: times.map(Double.init), to: place)
        }
        return builder.finish()
    }

    private static func moment(_ milliseconds: Int64) -> Timestamp { Timestamp(milliseconds: milliseconds) }

    private static func found(_ matchers: [Matcher], _ from: Int64, _ through: Int64) -> [String] {
        let selection = source.select(matchers, from: moment(from), through: moment(through))
        var buffer = SampleBuffer()
        buffer.append(99, 99)
        return (0..<selection.count).map { index in
            selection.read(index, from: moment(from), through: moment(through), into: &buffer)
            return "\(selection.labels(at: index)) \(buffer.timestamps)"
        }
    }

    @Test("by matchers and time, both ends included")
    func selects() throws {
        let everything = [try Matcher("__name__", .matches, ".+")]
        #expect(
            Self.found(everything, .min, .max) == ["a{n=\"1\"} [5]", "a{n=\"3\"} [1, 2, 3]", "b{n=\"2\"} [10, 11]"])
        #expect(Self.found([Matcher("__name__", equals: "a")], 2, 5) == ["a{n=\"1\"} [5]", "a{n=\"3\"} [2, 3]"])
        #expect(Self.found([Matcher("__name__", equals: "a"), Matcher("n", equals: "1")], 0, 9) == ["a{n=\"1\"} [5]"])
        #expect(Self.found([Matcher("__name__", equals: "c")], .min, .max).isEmpty)
        #expect(Self.found(everything, 6, 9).isEmpty)
        #expect(Self.found([], 11, 11) == ["b{n=\"2\"} [11]"])
    }

    @Test("names that only look the same are not the same")
    func bytewise() {
        var builder = FileSeriesBuilder()
        for name in ["\u{e9}", "e\u{301}"] {
            let place = builder.place(of: ["__name__": name])
            builder.append(1, 1, to: place)
        }
        let source = builder.finish()
        let selection = source.select(
            [Matcher("__name__", equals: "\u{e9}")], from: Self.moment(0), through: Self.moment(9))
        #expect(selection.count == 1)
        #expect(selection.labels(at: 0).metricName.isBytewiseEqual(to: "\u{e9}"))
    }
}
