import MetricModel

@testable import Interface

/// The Nodes board with nodes of every kind.
enum SampleNodes {
    private static let now = SampleFleet.now

    static var rows: [NodeRow] { [good, odd, down, waiting, insecure] }

    static let good: NodeRow = {
        var row = NodeRow(labels: ["instance": "kong-1:8100", "job": "kong", "zone": "eu"], interval: .seconds(2))
        row.version = "3.10.0.1"
        row.state = .up
        row.since = now - .minutes(14)
        row.lastScrape = now - .seconds(1)
        row.lastAnswer = row.lastScrape
        row.durations = (0..<32).map { 0.004 + 0.002 * Double($0 % 7) }
        (row.samples, row.seriesAdded, row.bytes) = (1874, 0, 368_640)
        row.details.address = "http://kong-1:8100/metrics"
        row.details.labelsBefore = [
            "__address__": "kong-1:8100", "__meta_filepath": "/etc/kong/nodes.yml", "job": "kong", "zone": "EU",
        ]
        row.details.requestHeaders = [.init("Host", "kong-1:8100"), .init("Kong-Admin-Token", "<secret>")]
        row.details.answerHeaders = [.init("Content-Type", "text/plain; charset=UTF-8"), .init("Server", "kong/3.10")]
        row.details.families = [
            .init("kong_ai_llm_cost_total", "counter", note: "LLM requests cost"),
            .init("kong_node_info", "gauge", note: "Kong Node metadata information"),
        ]
        return row
    }()

    static let odd: NodeRow = {
        var row = good
        row.labels = ["instance": "kong-2:8100", "job": "kong"]
        row.state = .odd
        row.message = "2 samples repeat a series that the page has already given; the first one counts"
        row.details.problems = [row.message]
        row.marks = [.restarted(now - .minutes(3)), .clock(.seconds(-192))]
        return row
    }()

    static let down: NodeRow = {
        var row = good
        row.labels = ["instance": "kong-3:8100", "job": "kong"]
        row.version = "3.9.1"
        row.details.address = "http://kong-3:8100/metrics"
        row.state = .down
        row.since = now - .seconds(130)
        row.lastAnswer = now - .seconds(132)
        row.durations = [0.004, 0.005, nil, nil]
        row.message = "connection refused: is Kong running, and is status_listen set?"
        let outage = NodeOutage(began: now - .minutes(31), ended: now - .minutes(30), reason: "503 Service Unavailable")
        row.outages = [outage]
        row.marks = [.failed(outage, times: 1)]
        return row
    }()

    static let waiting = NodeRow(labels: ["instance": "[2001:db8::1]:8100", "job": "edge"], interval: .seconds(15))

    static let insecure: NodeRow = {
        var row = good
        row.labels = ["instance": "balancer:8444", "job": "edge"]
        row.durations = [1.2, 1.3, 1.9]
        let outage = NodeOutage(began: now - .minutes(9), ended: now - .minutes(8), reason: "503 Service Unavailable")
        row.outages = [outage, outage]
        row.marks = [
            .jumping, .failed(outage, times: 2),
            .unsafe("the certificate of balancer:8444 is not checked (insecure_skip_verify)"),
        ]
        return row
    }()

    static func state(_ width: Int, _ height: Int, rows: [NodeRow] = rows) -> BoardState {
        var state = BoardState(
            boards: [SampleBoard.entry, .nodes], theme: ThemeLibrary.standard(), width: width, height: height, now: now)
        _ = state.handle(
            .nodes(rows.map { NodeStatus(name: $0.instance, isUp: $0.state == .up || $0.state == .odd) }))
        _ = state.handle(.nodeRows(rows))
        state.press("2")
        return state
    }
}
