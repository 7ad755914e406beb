import Testing

@testable import Simulation

struct SimulatedRequestTests {
    private let cached = TrafficStream.catalog[0]

    private func requests(_ conditions: RequestConditions, _ stream: TrafficStream) -> [SimulatedRequest] {
        var random = RandomStream(11)
        return (0..<2000).map { _ in SimulatedRequest(stream, conditions: conditions, &random) }
    }

    @Test func onlyModelsThatAnsweredHaveALatency() {
        let all = requests(RequestConditions(trouble: 1, isCrowded: true, hitRatio: 0.5), cached)
        #expect(Set(all.map(\.outcome)) == Set(HTTPOutcome.allCases))
        for request in all {
            #expect((request.providerMilliseconds > 0) == (request.outcome == .answered))
            #expect((request.outcome == .answeredFromCache) == (request.cacheStatus == .hit))
            #expect(request.totalMilliseconds >= request.upstreamMilliseconds + request.kongMilliseconds)
            #expect(request.promptTokens > 0)
        }
    }

    @Test func troubleMakesProvidersSlowAndUnreliable() {
        let good = requests(RequestConditions(), cached)
        let bad = requests(RequestConditions(trouble: 1), cached)
        func failures(_ all: [SimulatedRequest]) -> Int { all.count { $0.outcome.code >= 500 } }
        func wait(_ all: [SimulatedRequest]) -> Int { all.reduce(0) { $0 + $1.upstreamMilliseconds } }
        #expect(failures(good) < 40 && failures(bad) > 300)
        #expect(wait(bad) > 3 * wait(good) / 2)
    }

    @Test func streamsHaveTheirFirstTokenBeforeTheirLast() {
        let streamed = requests(RequestConditions(), TrafficStream.catalog[1]).filter { $0.outcome == .answered }
        #expect(streamed.allSatisfy { $0.firstTokenMilliseconds <= $0.providerMilliseconds })
        let whole = requests(RequestConditions(), cached).filter { $0.outcome == .answered }
        #expect(whole.allSatisfy { $0.firstTokenMilliseconds == $0.providerMilliseconds })
    }
}
