import Canvas
import Testing

@testable import Dashboards
@testable import Interface

@Suite struct ValueScaleTests {
    private func axis(_ change: (inout GraphAxis) -> Void = { _ in }) -> GraphAxis {
        var axis = GraphAxis(unit: .short, label: "", isCenteredAtZero: false, isHidden: false)
        change(&axis)
        return axis
    }

    private func scale(
        _ axis: GraphAxis, _ values: ClosedRange<Double>, isPercent: Bool = false, rows: Int = 9
    ) -> ValueScale {
        ValueScale(axis, values: values, includesZero: false, isPercent: isPercent).fitted(rows: rows)
    }

    @Test(arguments: 2...30, [0.0...7.1, 33_100...36_200, -4...9, 3...3, 0.001...0.0012])
    func marksStandEquallyFarApart(rows: Int, values: ClosedRange<Double>) {
        let scale = scale(axis(), values, rows: rows)
        #expect(Set(zip(scale.marks, scale.marks.dropFirst()).map { $1.row - $0.row }).count <= 1)
        #expect(scale.lower <= values.lowerBound && scale.upper >= values.upperBound)
    }

    /// What is drawn at a mark's value is drawn in the mark's row, with any characters.
    @Test(arguments: 1...40, [0.0...7.1, 33_100...36_200, -4...9, 3...3, 0.001...0.0012, -1e9...5])
    func aValueStandsInTheRowOfItsMark(rows: Int, values: ClosedRange<Double>) throws {
        let scale = scale(axis(), values, rows: rows)
        let zero = try #require(scale.place(of: 0))
        for mark in scale.marks where mark.label == "0" {
            for set in GlyphSet.allCases {
                let dots = DotCanvas.dotsPerCell(set).down
                #expect(DotCanvas.level(of: zero, of: rows * dots) / dots == mark.row)
            }
            if values.lowerBound == 0 { #expect(mark.row == 0 && zero == 0) }
        }
    }

    @Test func everyDotLiesInTheRowOfItsHeight() {
        for step in 0...5000 {
            let height = Double(step) / 5000
            for (rows, dots) in [(7, 4), (10, 4), (9, 3), (12, 2), (5, 1), (24, 8)] {
                #expect(DotCanvas.level(of: height, of: rows * dots) / dots == DotCanvas.level(of: height, of: rows))
            }
        }
    }

    @Test func givenEndsAreKept() {
        #expect(scale(axis { $0.minimum = 0 }, 40...55).lower == 0)
        let both = scale(axis { ($0.minimum, $0.maximum) = (0, 100) }, 40...55)
        #expect(both.lower == 0 && both.upper == 100)
        let top = scale(axis { $0.maximum = 100 }, 40...55)
        #expect(top.lower <= 40 && top.upper == 100)
        let percent = scale(axis(), 0...1, isPercent: true)
        #expect(percent.lower == 0 && percent.upper == 1)
    }

    /// Powers of ten times the threshold, on both sides of zero.
    @Test func symmetricLogarithmsGoThroughZero() throws {
        let axis = axis { ($0.logarithmBase, $0.linearThreshold) = (10, 1) }
        let scale = scale(axis, -1000...1000, rows: 17)
        #expect(scale.marks.map(\.label) == ["-1.00 k", "-100", "-10", "0", "10", "100", "1.00 k"])
        #expect(scale.marks.map(\.row) == scale.marks.map(\.row).sorted())
        #expect(try #require(scale.place(of: 0)) == 0.5 && scale.ground == 0.5)
        #expect(scale.place(of: -1000) == 0 && scale.place(of: 1000) == 1)
        let ten = try #require(scale.place(of: 10))
        // Ten is no hundredth of the way up, as it would be on a linear scale.
        #expect(ten > 0.65 && ten < 0.75 && (scale.value(at: ten) - 10).magnitude < 1e-9)
        #expect(scale.place(of: .nan) == nil)
    }

    @Test(arguments: 1...40, [0...5, -3...1e9, 7...8, 1e-300...1e300, -1e308...1e308, 0...0])
    func marksOfSymmetricLogarithmsHaveRowsOfTheirOwn(rows: Int, values: ClosedRange<Double>) {
        for threshold in [1e-9, 1, 1e12] {
            let axis = axis { ($0.logarithmBase, $0.linearThreshold) = (2, threshold) }
            let marks = scale(axis, values, rows: rows).marks
            #expect(Set(marks.map(\.row)).count == marks.count && marks.allSatisfy { (0..<rows).contains($0.row) })
        }
    }

    @Test func zeroStandsInTheMiddleWhereAsked() {
        let scale = scale(axis { $0.isCenteredAtZero = true }, -3...18)
        #expect(scale.lower == -scale.upper)
        #expect(scale.place(of: 0) == 0.5)
    }

    @Test func logarithmsBeginAtAPower() {
        let scale = scale(axis { $0.logarithmBase = 10 }, 3...700)
        #expect((scale.lower - 1).magnitude < 1e-9 && scale.upper >= 700)
        #expect(scale.place(of: 0) == nil)
    }

    @Test func aHiddenAxisHasNoMarks() {
        #expect(scale(axis { $0.isHidden = true }, 0...1).marks.isEmpty)
    }
}
