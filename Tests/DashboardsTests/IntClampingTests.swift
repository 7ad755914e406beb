import Testing

@testable import Dashboards

struct IntClampingTests {
    @Test(
        arguments: [
            (3.9, 3), (-2.9, -2), (-7, -5), (12, 10), (10, 10), (.infinity, 10), (-.infinity, -5), (.nan, -5),
            (1e300, 10),
        ] as [(Double, Int)])
    func isAlwaysWithinBounds(value: Double, expected: Int) {
        #expect(Int(clamping: value, to: -5...10) == expected)
    }

    @Test func knowsTheLargestBounds() {
        #expect(Int(clamping: 1e19, to: .min ... .max) == .max)
        #expect(Int(clamping: -1e19, to: .min ... .max) == .min)
        #expect(Int(clamping: 9e15, to: .min ... .max) == 9_000_000_000_000_000)
    }
}
