import Testing

@testable import PromQL

struct DoubleAlmostEqualTests {
    @Test(
        arguments: [
            (1, 1, true), (.nan, .nan, true), (.nan, 1, false), (.infinity, .infinity, true), (.infinity, 1, false),
            (1, 1 + 1.9e-12, true), (1, 1 + 2.1e-12, false), (1, 1 - 1.9e-12, true), (-1, 1, false),
            (0, 1e-300, false), (0, .leastNonzeroMagnitude, true), (1e-300, 2e-300, false),
            (.greatestFiniteMagnitude, .greatestFiniteMagnitude * (1 - 1e-15), true),
        ] as [(Double, Double, Bool)])
    func share(_ left: Double, _ right: Double, _ expected: Bool) {
        #expect(left.isAlmostEqual(to: right, tolerance: 1e-12) == expected)
        #expect(right.isAlmostEqual(to: left, tolerance: 1e-12) == expected)
    }
}
