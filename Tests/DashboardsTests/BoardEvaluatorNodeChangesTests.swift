import MetricModel
import PromQL
import TestSupport
import Testing

@testable import Dashboards

struct BoardEvaluatorNodeChangesTests {
    private func changes(_ fleet: Fleet) -> [NodeChange] {
        BoardEvaluator(engine: Engine(source: fleet.source)).nodeChanges(at: fleet.moment)
    }

    private func fleet() -> Fleet {
        var fleet = Fleet(history: .seconds(2407))
        for node in ["a", "b"] { fleet.noteUp(node) }
        return fleet
    }

    @Test func tellsWhenANodeIsLostAndBack() {
        #expect(changes(fleet()) == [])
        var fleet = fleet()
        let step = fleet.now - .seconds(7)
        fleet.lose("b", at: step - .seconds(104), until: step - .seconds(51))
        #expect(
            changes(fleet) == [
                NodeChange(step - .seconds(100), instance: "b", .lost),
                NodeChange(step - .seconds(50), instance: "b", .back),
            ])
    }

    /// Not only at the next step.
    @Test func tellsAtOnceOfALostNode() {
        var fleet = fleet()
        fleet.lose("a", at: fleet.now - .seconds(3))
        #expect(changes(fleet) == [NodeChange(fleet.now, instance: "a", .lost)])
    }

    /// A target that discovery no longer lists ends without a word; one that is new was never lost.
    @Test func aNodeThatLeftIsLost() {
        var fleet = fleet()
        let step = fleet.now - .seconds(7)
        for (index, moment) in [(0, step - .seconds(104)), (1, step - .seconds(204))] {
            var samples = fleet.source.series[index].samples
            let place = samples.timestamps.firstIndex { $0 >= moment.milliseconds } ?? 0
            if index == 0 {
                samples.values[place] = StaleMarker.value
                samples.timestamps.removeSubrange((place + 1)...)
                samples.values.removeSubrange((place + 1)...)
            } else {
                samples.timestamps.removeSubrange(..<place)
                samples.values.removeSubrange(..<place)
            }
            fleet.source.series[index].samples = samples
        }
        #expect(changes(fleet) == [NodeChange(step - .seconds(100), instance: "a", .lost)])
    }
}
