import Canvas
import Dashboards
import Interface
import MetricModel
import PromQL
import SeriesStore
import Terminal

/// How many bytes a second the live board sends to its terminal: what an SSH connection has to carry.
enum WireBenchmark {
    private static let seconds: Int64 = 30

    static func run() throws {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        FrameBenchmark.fill(store, seconds: seconds)
        print(NumberColumns.line("size, a refresh a second", ["first frame", "bytes/s"]))
        for (width, height) in [(80, 24), (120, 36), (160, 48), (240, 60)] {
            for (name, depth) in [("256", Terminal.ColorDepth.palette256), ("24-bit", .trueColor)] {
                guard let meter = WireMeter(width: width, height: height) else { throw WireMeter.Failure() }
                let sent = try measure(meter, store, depth: depth, width: width, height: height)
                print(
                    NumberColumns.line(
                        "\(width) × \(height), \(name)", ["\(sent.first)", "\(sent.rest / Int(seconds))"]))
            }
        }
    }

    private static func measure(
        _ meter: WireMeter, _ store: MemoryStore, depth: Terminal.ColorDepth, width: Int, height: Int
    ) throws -> (first: Int, rest: Int) {
        let options = TerminalOptions(colorDepth: depth, asksBackground: false)
        let screen = try TerminalScreen(input: meter.terminal, output: meter.terminal, options: options) { name in
            ["TERM": "xterm-256color", "LANG": "C.UTF-8"][name]
        }
        defer { screen.close() }
        let evaluator = BoardEvaluator(engine: Engine(source: store))
        let interface: Interface.ColorDepth = depth == .trueColor ? .full : .twoHundredFiftySix
        var state = BoardState(
            boards: [BoardEntry(title: "Live") { LiveBoard.board(measure: $0, timeRange: $1) }],
            theme: ThemeLibrary.standard().adapted(to: interface), width: width, height: height,
            now: FrameBenchmark.now, interval: .seconds(1))
        var grid = Grid(width: width, height: height)
        var first = 0
        for second in 0...seconds {
            let moment = FrameBenchmark.now + .seconds(second)
            _ = state.handle(.tick(moment))
            try FrameBenchmark.evaluate(&state, evaluator)
            draw(state, on: &grid)
            screen.show(grid)
            if second == 0 { first = meter.settledCount() }
        }
        return (first, meter.settledCount() - first)
    }
}
