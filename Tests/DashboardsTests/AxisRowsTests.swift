import Testing

@testable import Dashboards

@Suite struct AxisRowsTests {
    private func axis(_ upper: Double, rows: Int, from lower: Double = 0, unit: Unit = .short) -> AxisRows {
        AxisRows(from: lower, to: upper, rows: rows, unit: unit)
    }

    @Test func marksAreRoundAndNoneIsMissing() {
        #expect(axis(4.1, rows: 9).marks.map(\.label) == ["0", "1", "2", "3", "4"])
        #expect(axis(4.1, rows: 9).marks.map(\.row) == [0, 2, 4, 6, 8])
        #expect(axis(43, rows: 5, unit: .currency(symbol: "$")).marks.map(\.label) == ["0", "$20", "$40"])
    }

    @Test(arguments: [
        (Unit.short, 4.1, 0, ["0", "1", "2", "3", "4"]), (.short, 4.1, 2, ["0", "1.00", "2.00", "3.00", "4.00"]),
        (.short, 0.85, 0, ["0", "0.2", "0.4", "0.6", "0.8"]), (.short, 0.85, 2, ["0", "0.20", "0.40", "0.60", "0.80"]),
        (.seconds, 4.1, 1, ["0", "1.0 s", "2.0 s", "3.0 s", "4.0 s"]),
    ])
    func labelsHaveTheDigitsThatAreAskedFor(unit: Unit, upper: Double, decimals: Int, labels: [String]) {
        let axis = AxisRows(from: 0, to: upper, rows: 9, unit: unit, decimals: decimals)
        #expect(axis.marks.map(\.label) == labels)
    }

    @Test(arguments: 2...60, [0.03, 0.98, 3.6, 7, 12_345, 9.9e8, 1e300])
    func marksStandEquallyFarApartAndHoldAllValues(rows: Int, upper: Double) {
        let axis = axis(upper, rows: rows)
        #expect(axis.lower == 0)
        #expect(axis.upper >= upper * (1 - 1e-9))
        #expect(!axis.marks.isEmpty && axis.marks.count <= 20)
        let gaps = Set(zip(axis.marks, axis.marks.dropFirst()).map { $1.row - $0.row })
        #expect(gaps.count <= 1)
        #expect(axis.marks.allSatisfy { (0..<rows).contains($0.row) })
        if rows >= 8 { #expect(gaps.allSatisfy { (2...5).contains($0) } && axis.marks.count > 1) }
        if rows >= 5 { #expect(axis.upper < upper * 1.8, "too much room stays empty") }
    }

    @Test(arguments: 2...40, [1.0, 2, 3, 7, 40])
    func whatIsCountedHasNoMarksBetweenWholeNumbers(rows: Int, upper: Double) {
        let axis = AxisRows(from: 0, to: upper, rows: rows, unit: .short, isWhole: true)
        #expect(axis.upper >= upper && axis.marks.allSatisfy { !$0.label.contains(".") })
        if rows > 4 { #expect(axis.marks.count > 1 && axis.upper < upper * 2) }
        #expect(gaps(axis).count <= 1)
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

    private func gaps(_ axis: AxisRows) -> Set<Int> {
        Set(zip(axis.marks, axis.marks.dropFirst()).map { $1.row - $0.row })
    }

    @Test(arguments: 2...40, [(0.0, 7.3), (3, 41), (-12, 5), (0.5, 0.61)])
    func aHeldFootStays(rows: Int, bounds: (Double, Double)) {
        let axis = AxisRows(from: bounds.0, to: bounds.1, rows: rows, unit: .short, ends: .lowerHeld)
        #expect(axis.lower == bounds.0)
        #expect(axis.upper >= bounds.1 * (1 - 1e-9))
        #expect(gaps(axis).count <= 1)
        #expect(axis.marks.allSatisfy { (0..<rows).contains($0.row) })
    }

    @Test(arguments: 2...40, [(0.0, 1.0), (0, 100), (-20, 20), (3, 41), (0, 0.3)])
    func heldEndsStayAndMarksStandEquallyFarApart(rows: Int, bounds: (Double, Double)) {
        let axis = AxisRows(from: bounds.0, to: bounds.1, rows: rows, unit: .short, ends: .bothHeld)
        #expect(axis.lower == bounds.0 && axis.upper == bounds.1)
        #expect(gaps(axis).count == 1)
        #expect(axis.marks.first?.row ?? 0 >= 0 && axis.marks.last?.row ?? rows < rows)
    }

    @Test func heldEndsHaveRoundMarksWhereTheyFit() {
        let percent = AxisRows(from: 0, to: 1, rows: 9, unit: .ratio, ends: .bothHeld)
        #expect(percent.marks.map(\.label) == ["0", "25 %", "50 %", "75 %", "100 %"])
        let uneven = AxisRows(from: 0, to: 1, rows: 8, unit: .ratio, ends: .bothHeld)
        #expect(uneven.marks.map(\.label) == ["0 %", "100 %"])
    }

    @Test(arguments: 2...40, [(1.0, 700.0), (0.001, 5e6), (1, 8)])
    func logarithmsHaveWholePowersEquallyFarApart(rows: Int, bounds: (Double, Double)) {
        let axis = AxisRows(from: bounds.0, to: bounds.1, rows: rows, unit: .short, base: 10)
        #expect((axis.lower / bounds.0 - 1).magnitude < 1e-9)
        #expect(axis.upper >= bounds.1 * (1 - 1e-9))
        #expect(gaps(axis).count <= 1)
    }

    @Test func logarithmsNameTheirPowers() {
        let axis = AxisRows(from: 1, to: 700, rows: 9, unit: .none, base: 10)
        #expect(axis.marks.map(\.label) == ["1", "10", "100"])
        #expect(axis.marks.map(\.row) == [0, 3, 6])
    }
}
