import MetricModel
import Testing

@testable import kongtop

struct PageWatchTests {
    private func watch() -> PageWatch {
        var watch = PageWatch()
        watch.bind(0, to: ["__name__": "a_total", "instance": "i", "job": "j"])
        watch.bind(1, to: ["__name__": "b_count", "instance": "i", "job": "j"])
        watch.bind(2, to: ["__name__": "kong_nginx_connections_total", "instance": "i", "job": "j"])
        watch.bind(3, to: ["__name__": "kong_node_info", "version": "3.10.0", "instance": "i", "job": "j"])
        return watch
    }

    @Test func seesCountersFall() {
        var watch = watch()
        #expect(watch.see(slots: [0, 1, 2], values: [5, 7, 100])?.compared == 0)
        let rise = watch.see(slots: [0, 1, 2], values: [6, 7, 1])
        #expect(rise?.compared == 2 && rise?.fallen == 0)
        let fall = watch.see(slots: [1, 0, 3], values: [0, 8, 1])
        #expect(fall?.fallen == 1)
        #expect(fall?.version == "3.10.0")
        #expect(fall?.node == ["instance": "i", "job": "j"])
    }

    /// A restarted gateway counts one series after the other again: that is one restart, not many.
    @Test func seriesThatComeBackAfterARestartHaveNotFallen() {
        var watch = watch()
        _ = watch.see(slots: [0, 1, 3], values: [50, 70, 1])
        #expect(watch.see(slots: [0, 3], values: [1, 1])?.fallen == 1)
        #expect(watch.see(slots: [0, 1, 3], values: [2, 1, 1]).map { [$0.compared, $0.fallen] } == [1, 0])
    }

    @Test func allCountersGoneIsARestart() {
        var watch = watch()
        _ = watch.see(slots: [0, 1, 3], values: [50, 70, 1])
        #expect(watch.see(slots: [3], values: [1])?.fallen == 1)
        #expect(watch.see(slots: [3], values: [1])?.fallen == 0)
        #expect(watch.see(slots: [0, 1, 3], values: [1, 1, 1])?.fallen == 0)
    }

    @Test func aSlotBoundAnewIsNotCompared() {
        var watch = watch()
        _ = watch.see(slots: [0], values: [5])
        watch.bind(0, to: ["__name__": "c_total", "instance": "i", "job": "j"])
        #expect(watch.see(slots: [0], values: [1])?.compared == 0)
    }

    @Test func aSlotBoundToAGaugeIsNoLongerWatched() {
        var watch = watch()
        _ = watch.see(slots: [0, 1, 3], values: [5, 5, 1])
        watch.bind(0, to: ["__name__": "memory_bytes", "instance": "i", "job": "j"])
        watch.bind(3, to: ["__name__": "other", "instance": "i", "job": "j"])
        _ = watch.see(slots: [0, 1, 3], values: [5, 6, 1])
        let sight = watch.see(slots: [0, 1, 3], values: [1, 7, 1])
        #expect(sight?.compared == 1 && sight?.fallen == 0)
        #expect(sight?.version == nil)
    }

    @Test func watchesAsManyCountersAfterSlotsHaveChangedHands() {
        var watch = PageWatch()
        let counter: Labels = ["__name__": "a_total", "instance": "i", "job": "j"]
        for slot in 0..<100 as Range<Int32> { watch.bind(slot, to: counter) }
        for slot in 0..<64 as Range<Int32> { watch.bind(slot, to: ["__name__": "g", "instance": "i", "job": "j"]) }
        for slot in 200..<300 as Range<Int32> { watch.bind(slot, to: counter) }
        let slots = Array(0..<300 as Range<Int32>)
        _ = watch.see(slots: slots, values: slots.map { _ in 1 })
        #expect(watch.see(slots: slots, values: slots.map { _ in 2 })?.compared == 64)
    }

    @Test func oddSlotsDoNotTrap() {
        var watch = PageWatch()
        #expect(watch.see(slots: [0, -1], values: [1, 2]) == nil)
        watch.bind(-1, to: ["__name__": "a_total"])
        watch.bind(1, to: ["__name__": "a_total"])
        _ = watch.see(slots: [-1, 7, 1], values: [1, .nan, 3])
    }

    @Test func oneFallIsARestartManyAreALoadBalancer() {
        let facts = NodeFacts()
        let node: Labels = ["instance": "i", "job": "j"]
        func note(_ fallen: Int, _ second: Int64) {
            facts.note(
                PageWatch.Sight(node: node, version: nil, compared: 3, fallen: fallen),
                at: Timestamp(seconds: Double(second)))
        }
        note(0, 1)
        note(3, 2)
        #expect(facts.facts(of: node).restart == Timestamp(seconds: 2))
        #expect(!facts.facts(of: node).isJumping)
        for second in 3...6 { note(second % 2 == 0 ? 1 : 0, Int64(second)) }
        #expect(facts.facts(of: node.setting("zone", to: "eu")).isJumping)
        for second in 7...20 { note(0, Int64(second)) }
        #expect(!facts.facts(of: node).isJumping)
        facts.keep([])
        #expect(facts.facts(of: node) == NodeFacts.Facts())
    }
}
