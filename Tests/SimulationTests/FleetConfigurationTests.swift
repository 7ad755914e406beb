import Testing

@testable import Simulation

struct FleetConfigurationTests {
    @Test func nonsenseIsBroughtIntoRange() {
        let small = FleetConfiguration(nodes: .min, seriesTarget: .min)
        #expect(small.nodes == 1 && small.seriesTarget == 1)
        let large = FleetConfiguration(nodes: .max, seriesTarget: .max)
        #expect(large.nodes == 1000 && large.seriesTarget == 1_000_000)
        #expect(FleetConfiguration().seriesTarget == nil)
    }
}
