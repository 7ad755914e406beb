import Testing

@testable import Dashboards

struct UnitGrafanaIDTests {
    @Test(
        arguments: [
            ("none", 1204, "1204"), ("short", 1204, "1.20 k"), ("percent", 37.2, "37.2 %"),
            ("percentunit", 0.372, "37.2 %"),
            ("s", 0.31, "310 ms"), ("ms", 1820, "1.82 s"), ("µs", 1500, "1.50 ms"), ("ns", 12, "12 ns"),
            ("m", 90, "1.50 h"),
            ("dtdurations", 3600, "1 h"), ("bytes", 1536, "1.50 KiB"), ("decbytes", 1500, "1.50 kB"),
            ("Bps", 1500, "1.50 kB/s"), ("binBps", 1536, "1.50 KiB/s"), ("bps", 2e6, "2.00 Mb/s"),
            ("reqps", 12.4, "12.4 req/s"),
            ("ops", 3200, "3.20 k ops/s"), ("currencyUSD", 1204.5, "$1,204.50"), ("currencyEUR", 3.91, "€3.91"),
            ("prefix:≈", 3, "≈3"), ("suffix:widgets", 3, "3 widgets"), ("si:W", 1500, "1.50 kW"),
            ("count:jobs", 1500, "1.50 k jobs"),
            ("currency:₣", 2, "₣2.00"), ("bool_yes_no", 1, "Yes"), ("bool:up/down", 0, "down"), ("bool:", 0, "-"),
            ("bool:up", 0, "-"),
            ("celsius", 21.55, "21.6 °C"),
            ("widgets", 3, "3 widgets"), ("", 3, "3"), ("currencyXXX", 3, "XXX 3.00"),
            ("currency:financial:€:suffix", 3, "€3.00"), ("humidity", 40, "40 %H"), ("locale", 1_204_567, "1,204,567"),
            ("locale", 0.5, "0.500"), ("sci", 1204, "1.20e3"), ("hex", 255, "FF"), ("hex0x", -255, "-0xFF"),
            ("kbytes", 2048, "2.00 MiB"), ("mbytes", 0.5, "512 KiB"), ("gbytes", 0, "0 GiB"), ("gbytes", 3, "3 GiB"),
            ("deckbytes", 1500, "1.50 MB"), ("MBs", 0.25, "250 kB/s"), ("Mbits", 1500, "1.50 Gb/s"),
            ("MiBs", 2048, "2.00 GiB/s"), ("Mpps", 0.5, "500 kp/s"), ("gflops", 1200, "1.20 TFLOP/s"),
            ("watt", 0.012, "12.0 mW"), ("mwatt", 12, "12 mW"), ("mwatt", 1200, "1.20 W"), ("kwatt", 0.5, "500 W"),
            ("amp", 3e-6, "3.00 µA"), ("lengthkm", 1.5, "1.50 km"), ("masskg", 0.2, "200 g"),
            ("hertz", 2e9, "2.00 GHz"),
            ("si:kW", 1500, "1.50 MW"), ("si:ms", 20, "20 ms"), ("si:messages", 1500, "1.50 kmessages"),
            ("si:Pa", 3, "3 Pa"), ("dtdurations", 93_784, "1 d 2 h"), ("dtdurationms", 90_500, "1 min 30 s"),
            ("dtdurations", 0, "0 s"), ("dtdurations", 0.2, "200 ms"), ("dtdurations", -3700, "-1 h 1 min"),
            ("dthms", 100_000, "27:46:40"), ("dtdhms", 100_000, "1 d 03:46:40"), ("w", 2, "14 d"),
            ("accMS2", 3, "3 m/s²"), ("velocityknot", 3, "3 kn"), ("conmgdL", 3, "3 mg/dL"), ("pixel", 3, "3 px"),
        ] as [(String, Double, String)])
    func knowsGrafanasUnits(id: String, value: Double, expected: String) {
        #expect(Unit(grafanaID: id).format(value).text == expected)
    }

    /// As many parts as asked for, cut and not rounded.
    @Test(arguments: [(0, "1 d"), (1, "1 d 23 h"), (2, "1 d 23 h 59 min"), (9, "1 d 23 h 59 min 59 s")])
    func durationsHaveSoManyParts(decimals: Int, expected: String) {
        #expect(Unit(grafanaID: "dtdurations").format(172_799, decimals: decimals).text == expected)
    }

    /// Whatever the number and the unit: no trap, and something to read.
    @Test func survivesAnyNumber() {
        for id in ["dtdurations", "dthms", "dtdhms", "sci", "hex", "locale", "mwatt", "kbytes", "w", "si:kW"] {
            for value in [0, -0.0, 1e308, -1e308, .leastNonzeroMagnitude, .infinity, -.infinity, .nan, 0x1p63, -1e15] {
                for decimals in [nil, 0, 20, -3] {
                    #expect(!Unit(grafanaID: id).format(value, decimals: decimals).text.isEmpty)
                }
            }
        }
    }
}
