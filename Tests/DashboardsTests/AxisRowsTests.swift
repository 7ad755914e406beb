import Testing

@testable import Dashboards

@Suite struct AxisRowsTests {
    private func axis(_ upper: Double, rows: Int, from lower: Double = 0, unit: Unit = .short) -> AxisRows {
        AxisRows(from: lower, to: upper, rows: rows, dots: 4, unit: unit)
    }

    @Test func marksAreRoundAndNoneIsMissing() {
        #expect(axis(4.1, rows: 9).marks.map(\.label) == ["0", "1", "2", "3", "4"])
        #expect(axis(4.1, rows: 9).marks.map(\.row) == [0, 2, 4, 6, 8])
        #expect(axis(43, rows: 5, unit: .currency(symbol: "$")).marks.map(\.label) == ["0", "$20", "$40"])
    }

    @Test(arguments: 2...60, [0.03, 0.98, 3.6, 7, 12_345, 9.9e8, 1e300])
    func marksStandEquallyFarApartAndHoldAllValues(rows: Int, upper: Double) {
        let axis = axis(upper, rows: rows)
        #expect(axis.lower == 0)
        #expect(axis.upper >= upper * (1 - 1e-9))
        #expect(!axis.marks.isEmpty && axis.marks.count <= 9)
        let gaps = Set(zip(axis.marks, axis.marks.dropFirst()).map { $1.row - $0.row })
        #expect(gaps.count <= 1)
        #expect(axis.marks.allSatisfy { (0..<rows).contains($0.row) })
        if rows >= 5 { #expect(axis.upper < upper * 1.8, "too much room stays empty") }
    }

    @Test func negativeValuesHaveMarksBelowZero() {
        let axis = axis(8, rows: 9, from: -3)
        #expect(axis.lower <= -3 && axis.upper >= 8)
        #expect(axis.marks.map(\.label).contains("0"))
    }

    @Test func whatCannotBeDividedHasOneMark() {
        #expect(axis(3, rows: 1).marks.map(\.label) == ["0"])
        #expect(axis(0, rows: 9).marks.count == 1)
        #expect(axis(.infinity, rows: 9).marks.count == 1)
        #expect(axis(5, rows: 0).marks.isEmpty)
        #expect(axis(5, rows: 9, from: .nan).marks.isEmpty)
    }
}
