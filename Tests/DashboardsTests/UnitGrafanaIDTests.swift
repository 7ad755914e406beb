import Testing

@testable import Dashboards

struct UnitGrafanaIDTests {
    @Test(
        arguments: [
            ("none", 1204, "1204"), ("short", 1204, "1.20 k"), ("percent", 37.2, "37.2 %"),
            ("percentunit", 0.372, "37.2 %"),
            ("s", 0.31, "310 ms"), ("ms", 1820, "1.82 s"), ("µs", 1500, "1.50 ms"), ("ns", 12, "12 ns"),
            ("m", 90, "1.50 h"),
            ("dtdurations", 3600, "1.00 h"), ("bytes", 1536, "1.50 KiB"), ("decbytes", 1500, "1.50 kB"),
            ("Bps", 1500, "1.50 kB/s"), ("binBps", 1536, "1.50 KiB/s"), ("bps", 2e6, "2.00 Mb/s"),
            ("reqps", 12.4, "12.4 req/s"),
            ("ops", 3200, "3.20 k ops/s"), ("currencyUSD", 1204.5, "$1,204.50"), ("currencyEUR", 3.91, "€3.91"),
            ("prefix:≈", 3, "≈3"), ("suffix:widgets", 3, "3 widgets"), ("si:W", 1500, "1.50 kW"),
            ("count:jobs", 1500, "1.50 k jobs"),
            ("currency:₣", 2, "₣2.00"), ("bool_yes_no", 1, "Yes"), ("bool:up/down", 0, "down"), ("bool:", 0, ""),
            ("celsius", 21.55, "21.6 °C"),
            ("widgets", 3, "3 widgets"), ("", 3, "3"), ("currencyXXX", 3, "3 currencyXXX"),
        ] as [(String, Double, String)])
    func knowsGrafanasUnits(id: String, value: Double, expected: String) {
        #expect(Unit(grafanaID: id).format(value).text == expected)
    }
}
