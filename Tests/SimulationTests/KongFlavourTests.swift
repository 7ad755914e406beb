import Testing

@testable import Simulation

struct KongFlavourTests {
    @Test func flavoursHaveNamesForTheCommandLine() {
        #expect(KongFlavour.allCases.map(\.rawValue) == ["oss-3.8", "ee-3.12", "ai-gateway-2.1"])
    }

    @Test func answersAreHeadedAsKongHeadsThem() {
        let headers = KongFlavour.oss38.responseHeaders
        #expect(headers.first { $0.name == "Server" }?.value == "kong/3.8.0")
        #expect(headers.first { $0.name == "Content-Type" }?.value == "text/plain; charset=UTF-8")
    }
}
