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
        ValueScale(axis, values: values, includesZero: false, isPercent: isPercent).fitted(rows: rows, dots: 4)
    }

    @Test(arguments: 2...30, [0.0...7.1, 33_100...36_200, -4...9, 3...3, 0.001...0.0012])
    func marksStandEquallyFarApart(rows: Int, values: ClosedRange<Double>) {
        let scale = scale(axis(), values, rows: rows)
        #expect(Set(zip(scale.marks, scale.marks.dropFirst()).map { $1.row - $0.row }).count <= 1)
        #expect(scale.lower <= values.lowerBound && scale.upper >= values.upperBound)
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
