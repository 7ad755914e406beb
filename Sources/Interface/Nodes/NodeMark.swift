public import MetricModel

/// Something about a node that deserves a look although its page is good.
public enum NodeMark: Sendable, Hashable {
    /// Its counters began anew, as after a restart.
    case restarted(Timestamp)
    /// Its counters jump up and down, as where a load balancer gives another node's page each time.
    case jumping
    /// It did not answer for a while, so many times in the last hour; the latest time.
    case failed(NodeOutage, times: Int)
    /// Its clock is ahead of ours by so much, or behind where negative.
    case clock(TimeSpan)
    /// The way to it is not safe, in words.
    case unsafe(String)
}

extension NodeMark {
    /// Which marks show first.
    var rank: Int {
        switch self {
        case .unsafe: 0
        case .jumping: 1
        case .clock: 2
        case .failed: 3
        case .restarted: 4
        }
    }

    /// Whether it is of an outage that is over.
    public var isPastFailure: Bool { if case .failed = self { true } else { false } }

    func text(_ clock: WallClock) -> String {
        switch self {
        case .restarted(let moment): "↺ restarted \(clock.clock(moment))"
        case .failed(let outage, let times):
            (times > 1 ? "✗ down \(times) times in 1h, last " : "✗ down ")
                + "\(clock.clock(outage.began))–\(clock.clock(outage.ended)): \(outage.reason)"
        case .jumping: "⇄ counters jump: a load balancer?"
        case .clock(let span):
            span < .zero
                ? "◷ clock \(WallClock.short(.zero - span)) behind" : "◷ clock \(WallClock.short(span)) ahead"
        case .unsafe(let text): "⚠ \(text)"
        }
    }
}

extension TimeSpan {
    fileprivate static func - (left: TimeSpan, right: TimeSpan) -> TimeSpan {
        TimeSpan(milliseconds: left.milliseconds &- right.milliseconds)
    }
}
