import Canvas
import Dashboards
import FoundationEssentials
import Interface
import MetricModel
import PromQL
import Scraping
import SeriesStore
import Simulation
import TestSupport
import Testing

@testable import kongtop

/// Given dashboards with values changed at random are opened, asked and drawn: whatever they say, nothing traps or hangs.
///
/// `KONGTOP_FUZZ_ROUNDS` asks for more rounds than a test run has time for, `KONGTOP_FUZZ_SEED` for others.
struct BoardFuzzTests {
    private let now = Timestamp(milliseconds: 1_795_269_802_000)
    private let evaluator: BoardEvaluator

    init() async throws {
        let fleet = SimulatedFleet(FleetConfiguration(nodes: 1, seed: 1))
        let collector = Collector(store: MemoryStore(retention: .live))
        let target = Target(try TargetAddress("127.0.0.1:1"), interval: .seconds(10))
        await DemoHistory(targets: [target], interval: .seconds(10)).fill(collector, from: fleet) { [now] in now }
        evaluator = BoardEvaluator(engine: Engine(source: collector.store))
    }

    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    private static var documents: [(name: String, bytes: [UInt8])] {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        let folders = ["\(root)/../shared/suites/grafana", "\(root)/../shared/kong"]
        return folders.flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.sorted().filter { $0.hasSuffix(".json") }.compactMap { name in
                FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, Array($0)) }
            }
        }
    }

    @Test func drawsWhateverADocumentSays() throws {
        let documents = Self.documents
        if documents.isEmpty { print("note: skipped, there are no given dashboards") }
        let rounds = Self.number("KONGTOP_FUZZ_ROUNDS") ?? 1
        let seed = Self.number("KONGTOP_FUZZ_SEED") ?? 1
        for (place, document) in documents.enumerated() {
            let scrambler = DocumentScrambler(document.bytes)
            for round in 0..<rounds {
                var generator = SplitMix64(
                    seed: UInt64(truncatingIfNeeded: seed &* 1_000_003 &+ round &* 1009 &+ place))
                let bytes = scrambler.scrambled(1 << Int.random(in: 1...7, using: &generator), using: &generator)
                if rounds > 1 {
                    _ = FileManager.default.createFile(atPath: "/tmp/kongtop-fuzz.json", contents: Data(bytes))
                }
                guard let board = try? GrafanaDashboard(json: bytes).board() else { continue }
                let start = ContinuousClock.now
                for (width, height) in [(20, 5), (80, 24), (200, 60)] { draw(board, width, height) }
                let time = ContinuousClock.now - start
                if rounds > 1, time > .seconds(5) { print("\(document.name) round \(round) took \(time)") }
            }
        }
    }

    private func draw(_ board: Board, _ width: Int, _ height: Int) {
        var state = BoardState(
            boards: [BoardEntry(board)], theme: ThemeLibrary.standard(), width: width, height: height, now: now,
            interval: .seconds(10))
        state.open(0)
        answer(&state, state.evaluate())
        let keys: [KeyPress.Key] = [
            .pageDown, .down, .enter, .character("i"), .escape, .escape, .end, .character("v"), .escape,
        ]
        for key in [nil] + keys.map(Optional.init) {
            if let key { answer(&state, state.handle(.key(KeyPress(key)))) }
            var grid = Grid(width: width, height: height)
            Interface.draw(state, on: &grid)
            #expect(grid.width == width)
        }
    }

    private func answer(_ state: inout BoardState, _ requests: [InterfaceRequest]) {
        for case .evaluate(let evaluation) in requests {
            let moment = BoardMoment(
                now: evaluation.moment, window: evaluation.window, collectingSince: now - .minutes(30),
                points: evaluation.points)
            guard let data = try? BoardAnswerer(evaluator: evaluator).answer(evaluation, at: moment) else { continue }
            _ = state.handle(.data(data))
        }
    }
}
