import Exposition
import Foundation
import MetricModel
import Testing

@testable import kongtop

@Suite("Loading files of samples")
struct SeriesFileTests {
    private static let now = Timestamp(milliseconds: 1_000_000)

    private static func load(_ texts: String...) throws -> FileSeries {
        let files = try texts.map { try TemporaryFile($0) }
        return try SeriesFile.load(files.map(\.path), at: now)
    }

    /// `name{labels} value@milliseconds …`, a series a line.
    private static func text(_ series: FileSeries) -> [String] {
        series.series.map { one in
            let points = zip(one.samples.timestamps, one.samples.values).map { time, value in
                "\(value.isStaleMarker ? "stale" : value.isNaN ? "nan" : "\(value)")@\(time)"
            }
            return "\(one.labels) \(points.joined(separator: " "))"
        }
    }

    @Test("OpenMetrics with timestamps, as for backfilling")
    func openMetrics() throws {
        let series = try Self.load(
            """
            # HELP http_requests Requests.
            # TYPE http_requests counter
            http_requests_total{code="200"} 1021 1565133713.989
            http_requests_total{code="200"} 1 1565133714.989
            http_requests_total{code="400"} 2 1565133715
            # EOF

            """)
        #expect(
            Self.text(series) == [
                "http_requests_total{code=\"200\"} 1021.0@1565133713989 1.0@1565133714989",
                "http_requests_total{code=\"400\"} 2.0@1565133715000",
            ])
        #expect(series.span == Timestamp(milliseconds: 1_565_133_713_989)...Timestamp(milliseconds: 1_565_133_715_000))
        #expect(series.families.map(\.name) == ["http_requests"])
    }

    @Test("a bare page, with one time for all of it")
    func page() throws {
        let series = try Self.load("# TYPE h histogram\nh_bucket{le=\"25\"} 1\nup 1\nat 2 5000\n")
        #expect(
            Self.text(series) == ["at 2.0@5000", "h_bucket{le=\"25.0\"} 1.0@1000000", "up 1.0@1000000"])
    }

    @Test("JSON lines")
    func jsonLines() throws {
        let series = try Self.load(
            """
            {"metric":{"__name__":"up","job":"a"},"values":[1,null,"stale","NaN","+Inf",2.5],"timestamps":[1,2,3,4,5,6]}

            {"timestamps":[8,7],"values":["8","7"],"extra":{"a":[1,"]",{}]},"metric":{"job":"a","__name__":"up"}}
            """)
        #expect(Self.text(series) == ["up{job=\"a\"} 1.0@1 stale@2 stale@3 nan@4 inf@5 2.5@6 7.0@7 8.0@8"])
    }

    @Test("gzip, known by its bytes")
    func gzip() throws {
        let file = try TemporaryFile(
            Array(Data(base64Encoded: "H4sIAAAAAAACAystUDDkAgBykOqCBQAAAA==") ?? Data()), name: "page.txt")
        #expect(Self.text(try SeriesFile.load([file.path], at: Self.now)) == ["up 1.0@1000000"])
    }

    @Test("several files merge, and of equal times the first counts")
    func merging() throws {
        let series = try Self.load("up 5 5000\n", "up 9 5000\nup 3 3000\n", "down 1 1000\n")
        #expect(Self.text(series) == ["down 1.0@1000", "up 3.0@3000 5.0@5000"])
    }

    @Test("no samples are no error")
    func empty() throws {
        #expect(try Self.load("", "# EOF\n", "\n\n").series.isEmpty)
        #expect(try Self.load("").span == nil)
    }

    @Test(
        "what is wrong has file, line and column",
        arguments: [
            ("up 1\nup{ 2\n", "2:5: "), ("up 1 1\nup x 2\n# EOF\n", "2:4: "),
            ("{\"metric\":{\"a\":\"b\"},\"values\":[1,x],\"timestamps\":[1,2]}", "1:33: expected a number"),
            ("{\"metric\":{},\"values\":[1],\"timestamps\":[1,2]}", "1:1: 1 values but 2 timestamps"),
            ("\n{\"metric\":{},\"values\":[1],\"timestamps\":[1.5]}", "2:41: expected a whole number"),
            ("{\"values\":[1],\"timestamps\":[1]}", "1:1: expected a member \"metric\""),
            ("{\"metric\":{}} x", "1:15: expected the end of the line"),
            ("{\"metric\":{\"a\":1}}", "1:16: expected \""),
        ])
    func faults(_ text: String, _ complaint: String) throws {
        let file = try TemporaryFile(text, name: "bad.om")
        let error = #expect(throws: SeriesFileError.self) { try SeriesFile.load([file.path], at: Self.now) }
        let description = error?.description ?? ""
        #expect(description.hasPrefix("\(file.path):\(complaint)"), "\(description)")
    }

    @Test("a file that is not there")
    func missing() {
        let error = #expect(throws: SeriesFileError.self) { try SeriesFile.load(["/no/such\nfile"], at: Self.now) }
        #expect(error?.description == "\"/no/such\\nfile\": can't read it: No such file or directory")
    }

    @Test("tells JSON from a page whose first name is quoted")
    func detection() {
        #expect(SeriesFile.holdsJSON(Array(" {\"metric\" : {}}".utf8)))
        #expect(!SeriesFile.holdsJSON(Array("{\"a.b\"} 1\n".utf8)))
        #expect(!SeriesFile.holdsJSON(Array("{\"a.b\",c=\"d\"} 1\n".utf8)))
        #expect(!SeriesFile.holdsJSON([]))
        #expect(SeriesFile.endsAsOpenMetrics(Array("a 1\n# EOF".utf8)))
        #expect(SeriesFile.endsAsOpenMetrics(Array("# EOF\r\n\n".utf8)))
        #expect(!SeriesFile.endsAsOpenMetrics(Array("# EOF\na 1\n".utf8)))
        #expect(!SeriesFile.endsAsOpenMetrics(Array("\n".utf8)))
    }
}
