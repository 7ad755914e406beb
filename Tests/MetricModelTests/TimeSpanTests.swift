import Foundation
import MetricModel
import Testing

@Suite struct TimeSpanTests {
    private struct DurationSuite: Decodable {
        struct Entry: Decodable {
            let `in`: String
            let outMs: Int64
            let expectedString: String?
        }
        let valid: [Entry]
        let invalid: [String]
    }

    /// The durations of prometheus/common, where the shared suites lie beside the package.
    private func suite() throws -> DurationSuite? {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "../shared/suites/durations.json")
        guard let data = try? Data(contentsOf: file) else {
            print("skipped: there is no \(file.path)")
            return nil
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(DurationSuite.self, from: data)
    }

    @Test func readsWhatPrometheusReads() throws {
        for entry in try suite()?.valid ?? [] {
            let span = TimeSpan(entry.in)
            #expect(span?.description == entry.expectedString ?? entry.in, "\(entry.in)")
            // The suite's number for this one, which no duration may have, is a slip; its text is right.
            #expect(span?.milliseconds == (entry.in == "3w2d1h" ? 1_990_800_000 : entry.outMs), "\(entry.in)")
        }
    }

    @Test func refusesWhatPrometheusRefuses() throws {
        for text in try suite()?.invalid ?? [] {
            #expect(TimeSpan(text) == nil, "\(text)")
        }
    }

    @Test(
        arguments: [
            ("1h30m", 5_400_000), ("1d12h", 129_600_000), ("500ms", 500), ("0", 0), ("1y2w3d4h5m6s7ms", 33_019_506_007),
            ("292y", 9_208_512_000_000), ("9223372036854ms", 9_223_372_036_854), ("05m", 300_000),
        ] as [(String, Int64)])
    func reads(text: String, milliseconds: Int64) {
        #expect(TimeSpan(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "1", "00", "m", "1m1h", "1m1m", "-1m", "1.5h", "1 m", " 1m", "1M", "1µs", "9223372036855ms", "٣m",
        "99999999999999999999s", "1ms1s", "+1s", "1h ", "293y",
    ])
    func refuses(text: String) {
        #expect(TimeSpan(text) == nil)
    }

    @Test(
        arguments: [
            (0, "0s"), (1, "1ms"), (-90_000, "-1m30s"), (86_400_000, "1d"), (1_209_600_000, "2w"),
            (31_536_000_000, "1y"),
            (129_600_000, "1d12h"), (90_061_001, "1d1h1m1s1ms"), (691_200_000, "8d"), (.max, nil), (.min, nil),
        ] as [(Int64, String?)])
    func writes(milliseconds: Int64, expected: String?) {
        let text = TimeSpan(milliseconds: milliseconds).description
        #expect(expected == nil || text == expected)
        #expect(!text.isEmpty)
    }

    @Test func writesWhatItReads() {
        var milliseconds: Int64 = 1
        while milliseconds < 9_000_000_000_000 {
            let span = TimeSpan(milliseconds: milliseconds)
            #expect(TimeSpan(span.description) == span)
            milliseconds = milliseconds * 3 + 7
        }
    }
}
