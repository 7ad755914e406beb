public import MetricModel

/// Something about a node that deserves a look although its page is good.
public enum NodeMark: Sendable, Hashable {
    /// Its counters began anew, as after a restart.
    case restarted(Timestamp)
    /// Its counters jump up and down, as where a load balancer gives another node's page each time.
    case jumping
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
        case .restarted: 3
        }
    }

    func text(_ clock: WallClock) -> String {
        switch self {
        case .restarted(let moment): "↺ restarted \(clock.clock(moment))"
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
