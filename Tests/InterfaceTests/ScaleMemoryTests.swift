import Testing

@testable import Interface

struct ScaleMemoryTests {
    @Test func growsAtOnceAndShrinksLate() {
        var scale = ScaleMemory(largest: 10)
        let top = scale.top
        scale.see(largest: 10.5)
        #expect(scale.top == top)
        scale.see(largest: 20)
        #expect(scale.top > 20)
        let grown = scale.top
        for _ in 0..<15 { scale.see(largest: 5) }
        #expect(scale.top == grown)
        scale.see(largest: 5)
        #expect(scale.top < 6)
    }

    @Test func oddNumbersGiveAnAxis() {
        for largest in [Double.nan, .infinity, -1, 0] {
            #expect(ScaleMemory(largest: largest).top == 1)
        }
        #expect(ScaleMemory(largest: .greatestFiniteMagnitude).top.isFinite)
    }
}
