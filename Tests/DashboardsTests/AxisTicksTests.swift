import Testing

@testable import Dashboards

struct AxisTicksTests {
    private func labels(_ lower: Double, _ upper: Double, _ count: Int, _ unit: Unit) -> [String] {
        AxisTicks.values(from: lower, to: upper, count: count, unit: unit).map(\.label)
    }

    @Test func standsAtRoundValues() {
        #expect(labels(0, 7.9, 4, .requestsPerSecond) == ["0", "2 req/s", "4 req/s", "6 req/s"])
        #expect(labels(0, 3.2, 4, .currencyPerHour(symbol: "$")) == ["0", "$1", "$2", "$3"])
        #expect(labels(0, 1.2, 3, .currency(symbol: "$")) == ["0", "$0.50", "$1.00"])
        #expect(labels(0, 1, 5, .ratio) == ["0", "20 %", "40 %", "60 %", "80 %", "100 %"])
        #expect(labels(0, 48_100, 5, .tokensPerSecond) == ["0", "10 k/s", "20 k/s", "30 k/s", "40 k/s"])
        #expect(labels(0, 2400, 5, .milliseconds) == ["0", "0.5 s", "1.0 s", "1.5 s", "2.0 s"])
        #expect(labels(0, 100, 4, .seconds) == ["0", "0.5 min", "1.0 min", "1.5 min"])
        #expect(labels(0, 3000, 3, .bytes) == ["0", "1 KiB", "2 KiB"])
        #expect(labels(-5, 5, 2, .none) == ["-5", "0", "5"])
        #expect(labels(0, 0.00004, 2, .none) == ["0", "0.00002", "0.00004"])
        #expect(labels(0, 9, 3, .custom(prefix: "#", suffix: "x")) == ["#0 x", "#5 x"])
    }

    @Test func standsAtTheOneValueThereIs() {
        #expect(labels(5, 5, 4, .short) == ["5"])
        #expect(labels(0, 0, 4, .short) == ["0"])
    }

    @Test func survivesBoundsThatAreNone() {
        for (lower, upper) in [(0, Double.nan), (.nan, 1), (0, .infinity), (-Double.infinity, 0), (2, 1)] {
            #expect(labels(lower, upper, 4, .short).isEmpty)
        }
        #expect(labels(0, 1, 0, .short).isEmpty)
        #expect(labels(0, 1, -1, .short).isEmpty)
        #expect(labels(0, 1, .max, .short).count <= 1001)
        #expect(labels(0, Double.leastNonzeroMagnitude, 4, .short).count == 1)
        #expect(labels(-1e308, 1e308, 4, .short).isEmpty == false)
        #expect(labels(1e300, 1.0000001e300, 4, .currency(symbol: "$")).isEmpty == false)
        #expect(labels(1e15, 1e15 + 1, 4, .none).count == 1)
    }

    /// The hundredfold of such a number is none: a search for the step once never ended.
    @Test func survivesTheLargestNumbers() {
        for unit: Unit in [.ratio, .percent, .none, .short, .seconds, .bytes, .milliseconds, .currency(symbol: "$")] {
            for upper in [1e306, 1e307, 2e307, 1e308, Double.greatestFiniteMagnitude] {
                let ticks = AxisTicks.values(from: 0, to: upper, count: 4, unit: unit)
                #expect(!ticks.isEmpty && ticks.count <= 5, "\(unit) \(upper)")
                let rows = AxisRows(from: 0, to: upper, rows: 12, unit: unit)
                #expect(!rows.marks.isEmpty, "\(unit) \(upper)")
            }
        }
        #expect(labels(0, 3e307, 3, .ratio) == ["0", "1.00e307", "2.00e307", "3.00e307"])
    }

    /// Whatever the bounds, marks lie within them, in order, at no more places than asked for and one.
    @Test func staysInBounds() {
        for exponent in stride(from: -30.0, through: 30, by: 1.7) {
            let upper = 3.7 * pow10(exponent)
            for unit: Unit in [.none, .short, .seconds, .bytes, .ratio, .currency(symbol: "$")] {
                for count in 1...9 {
                    let ticks = AxisTicks.values(from: -upper / 3, to: upper, count: count, unit: unit)
                    #expect(ticks.count <= count + 1)
                    #expect(ticks.allSatisfy { $0.position >= -upper / 2.9 && $0.position <= upper * 1.001 })
                    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.position < $1.position })
                }
            }
        }
    }

    private func pow10(_ exponent: Double) -> Double {
        var result = 1.0
        for _ in 0..<Int(exponent.magnitude) { result *= exponent < 0 ? 0.1 : 10 }
        return result
    }
}
