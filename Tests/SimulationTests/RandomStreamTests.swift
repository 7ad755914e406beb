import Testing

@testable import Simulation

struct RandomStreamTests {
    @Test func keysAndTheirOrderMatter() {
        func first(_ random: RandomStream) -> UInt64 {
            var random = random
            return random.next()
        }
        #expect(first(RandomStream(1, 2)) == first(RandomStream(1, 2)))
        #expect(first(RandomStream(1, 2)) != first(RandomStream(2, 1)))
        #expect(first(RandomStream(1)) != first(RandomStream(1, 0)))
    }

    @Test(arguments: [0.0, 0.3, 4, 29, 31, 400])
    func poissonHasTheMeanThatWasAskedFor(_ mean: Double) {
        var random = RandomStream(42)
        let rounds = 5000
        let sum = (0..<rounds).reduce(0) { sum, _ in sum + random.poisson(mean: mean) }
        #expect(abs(Double(sum) / Double(rounds) - mean) <= 0.05 * mean + 0.02)
    }

    @Test func logNormalHasItsMedianInTheMiddle() {
        var random = RandomStream(7)
        let below = (0..<4000).count { _ in random.logNormal(median: 300, spread: 0.6) < 300 }
        #expect((1800...2200).contains(below))
    }

    @Test func indicesStayBelowTheirBound() {
        var random = RandomStream(1)
        #expect((0..<1000).allSatisfy { _ in (0..<7).contains(random.index(below: 7)) })
    }
}
