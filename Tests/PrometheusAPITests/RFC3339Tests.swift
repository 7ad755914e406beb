import MetricModel
import Testing

@testable import PrometheusAPI

@Suite("Dates of the API")
struct RFC3339Tests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-11-21T14:03:22.5Z", 1_795_269_802_500),
            ("2026-11-21T14:03:22.5+01:00", 1_795_266_202_500), ("2000-02-29T23:59:59.999Z", 951_868_799_999),
            ("1969-12-31T23:59:59Z", -1000), ("0001-01-01T00:00:00Z", -62_135_596_800_000),
        ] as [(String, Int64)])
    func reads(_ text: String, _ milliseconds: Int64) {
        #expect(RFC3339.parse(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-11-21", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T14:03:22",
        "2026-11-21T14:03:22.Z", "2026-11-21T14:03:22Zx", "x", "2026-11-21T14:03:22+25:00",
    ])
    func refuses(_ text: String) {
        #expect(RFC3339.parse(text) == nil)
    }

    @Test("writes what it reads")
    func roundTrip() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<5000 {
            let moment = Timestamp(
                milliseconds: .random(in: -62_135_596_800_000..<253_402_300_800_000, using: &generator))
            #expect(RFC3339.parse(RFC3339.text(moment)) == moment)
        }
    }
}
