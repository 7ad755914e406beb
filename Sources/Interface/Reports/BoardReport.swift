public import Dashboards
public import MetricModel
import PrometheusAPI

/// A board's numbers at one moment, for output that is read line by line: by a screen reader, a script, a log.
public struct BoardReport: Sendable {
    /// One panel that shows a single number.
    public struct Item: Sendable, Hashable {
        public var title: String
        /// Nil where there is none, which `words` explains.
        public var value: Double?
        /// As the screen writes it: `12.4 req/s`; in place of a number `collecting`, `no data` or `failed`.
        public var words: String
    }

    public var board: String
    public var moment: Timestamp
    public var nodesUp: Int
    public var nodes: Int
    /// In the board's order; the same panels at every report, so that columns keep their meaning.
    public var items: [Item]
    /// Expressions that were to yield nothing and did not.
    public var failed: [String] = []

    public init(
        board: Board, panels: [Panel.ID: PanelData], moment: Timestamp, nodes: [NodeStatus]
    ) {
        self.board = board.name
        self.moment = moment
        nodesUp = nodes.count { $0.isUp }
        self.nodes = nodes.count
        items = board.panels.filter(BoardReport.isNumber).map { BoardReport.item($0, panels[$0.id]) }
    }

    /// Whether a panel shows one number, so that a report has it.
    public static func isNumber(_ panel: Panel) -> Bool {
        switch panel.kind {
        case .headline, .stat, .gauge: true
        default: false
        }
    }

    private static func item(_ panel: Panel, _ data: PanelData?) -> Item {
        var refID = panel.queries.first?.refID
        if case .headline(let options) = panel.kind { refID = options.value }
        let samples = refID.flatMap { data?.answers[$0]?.series.first?.samples }
        let value = samples.flatMap { Reducer.lastNotNull.reduce($0) }
        guard value == nil else {
            return Item(
                title: panel.title, value: value, words: panel.unit.format(value, decimals: panel.decimals).text)
        }
        let words: String =
            switch data?.state {
            case .collecting, nil: "collecting"
            case .failed: "failed"
            case .ready, .noData, .stale: "no data"
            }
        return Item(title: panel.title, value: nil, words: words)
    }

    // MARK: Lines

    /// `15:03:22  nodes 3 of 3, Requests 12.4 req/s, Cost $3.91 /h, …`
    ///
    /// - Parameter zone: how far the clock of the reader is ahead of UTC.
    public func line(utcOffset zone: TimeSpan) -> String {
        let numbers = items.map { "\($0.title) \($0.words)" }
        let troubles = failed.isEmpty ? [] : ["FAILED: \(failed.joined(separator: "; "))"]
        let parts = ["nodes \(nodesUp) of \(nodes)"] + numbers + troubles
        return "\(WallClock(utcOffset: zone).clock(moment))  \(parts.joined(separator: ", "))\n"
    }

    /// The same as one JSON object, with numbers as they are.
    public var json: String {
        var json = JSONWriter()
        json.object { json in
            json.key("time")
            json.string(TimeText.iso8601(moment))
            json.key("board")
            json.string(board)
            json.key("nodes")
            json.object { json in
                json.key("up")
                json.raw("\(nodesUp)")
                json.key("total")
                json.raw("\(nodes)")
            }
            json.key("values")
            json.array { json in
                for item in items { BoardReport.write(item, to: &json) }
            }
            json.key("failed")
            json.array { json in
                for expression in failed { json.string(expression) }
            }
        }
        return json.text + "\n"
    }

    private static func write(_ item: Item, to json: inout JSONWriter) {
        json.object { json in
            json.key("title")
            json.string(item.title)
            json.key("value")
            if let value = item.value, value.isFinite {
                json.raw(SampleText.of(value))
            } else {
                json.raw("null")
            }
            json.key("text")
            json.string(item.words)
        }
    }
}
