import Canvas
import Dashboards
import MetricModel

/// The columns of the Nodes board, in their order.
enum NodeColumn: Int, CaseIterable, Sendable {
    case instance, job, version, state, last, age, took, trend, samples, added, bytes, note

    var title: String { self == .note ? "problem" : "\(self)" }

    /// Which columns stay where there is little room; higher stays longer.
    var priority: Int {
        switch self {
        case .instance: 12
        case .state: 11
        case .age: 10
        case .took: 9
        case .samples: 8
        case .note: 7
        case .version: 6
        case .job: 5
        case .trend: 4
        case .bytes: 3
        case .added: 2
        case .last: 1
        }
    }

    var isNumber: Bool {
        switch self {
        case .age, .took, .samples, .added, .bytes: true
        case .instance, .job, .version, .state, .last, .trend, .note: false
        }
    }

    /// The least width that is of use, and the most that is taken from others.
    var widths: ClosedRange<Int> {
        switch self {
        case .instance: 8...32
        case .job: 3...16
        case .version: 7...18
        case .state: 5...14
        case .last: 8...8
        case .age: 4...8
        case .took: 6...9
        case .trend: 8...16
        case .samples: 7...9
        case .added: 5...8
        case .bytes: 6...10
        case .note: 20...400
        }
    }

    func text(_ row: NodeRow, now: Timestamp, clock: WallClock) -> String {
        switch self {
        case .instance: PanelContext.name(row.instance)
        case .job: PanelContext.name(row.job)
        case .version: row.version.isEmpty ? "–" : PanelContext.name(row.version)
        case .state: NodeColumn.state(row, now: now)
        case .last: row.lastAnswer.map(clock.clock) ?? "–"
        case .age: row.lastAnswer.map { WallClock.short(now - $0) } ?? "–"
        case .took: row.duration.map { Unit.seconds.format($0).text } ?? "–"
        case .trend: ""
        case .samples: row.hasPage ? "\(row.samples)" : "–"
        case .added: row.hasPage ? "\(row.seriesAdded)" : "–"
        case .bytes: row.hasPage ? Unit.bytes.format(Double(row.bytes)).text : "–"
        case .note: NodeColumn.note(row, clock: clock)
        }
    }

    private static func state(_ row: NodeRow, now: Timestamp) -> String {
        switch row.state {
        case .up: "up"
        case .odd: "up, problem"
        case .waiting: "not asked"
        case .down: row.since.map { "down \(WallClock.short(now - $0))" } ?? "down"
        }
    }

    private static func note(_ row: NodeRow, clock: WallClock) -> String {
        let isDown = row.state == .down
        // Of a node that is down, this failure counts, and those before it are for its details.
        let marks = row.marks.filter { !isDown || !$0.isPastFailure }.sorted { $0.rank < $1.rank }
        let words = marks.map { $0.text(clock) }
        let parts = isDown ? [row.message] + words : words + [row.message]
        return parts.filter { !$0.isEmpty }.joined(separator: "  ")
    }

    /// Whether one row stands before the other in rising order; texts bytewise.
    func precedes(_ one: NodeRow, _ other: NodeRow) -> Bool {
        switch self {
        case .instance: one.instance.precedesBytewise(other.instance)
        case .job: one.job.precedesBytewise(other.job)
        case .version: one.version.precedesBytewise(other.version)
        case .state: one.state.rawValue < other.state.rawValue
        case .last, .age: (one.lastAnswer ?? .distantPast) > (other.lastAnswer ?? .distantPast)
        case .took, .trend: (one.duration ?? -1) < (other.duration ?? -1)
        case .samples: one.count(\.samples) < other.count(\.samples)
        case .added: one.count(\.seriesAdded) < other.count(\.seriesAdded)
        case .bytes: one.count(\.bytes) < other.count(\.bytes)
        case .note:
            one.marks.count + (one.message.isEmpty ? 0 : 1) < other.marks.count + (other.message.isEmpty ? 0 : 1)
        }
    }
}

extension NodeRow {
    /// Where nothing is known comes before nothing was found.
    fileprivate func count(_ path: KeyPath<NodeRow, Int>) -> Int { hasPage ? self[keyPath: path] : -1 }
}

extension Timestamp {
    fileprivate static var distantPast: Timestamp { Timestamp(milliseconds: .min) }
}
