import Dashboards
import MetricModel

/// How it is told that gateways were lost and came back.
enum NodeChangeMarks {
    static func sign(_ kind: NodeChange.Kind) -> String { kind == .lost ? "✗" : "✓" }

    /// What happened at a moment, to the nearest of the steps: `✗ kong-2 lost`; nil where nothing did.
    static func words(_ changes: [NodeChange], at moment: Timestamp, step: TimeSpan) -> String? {
        func distance(_ change: NodeChange) -> Int64 { abs((change.moment - moment).milliseconds) }
        let near = changes.filter { distance($0) <= step.milliseconds }
        // Of a loss and a return within the same step the loss is told.
        guard let kind = near.contains(where: { $0.kind == .lost }) ? NodeChange.Kind.lost : near.first?.kind else {
            return nil
        }
        let names = near.filter { $0.kind == kind }.map { PanelContext.name($0.instance) }
        let who = names.count == 1 ? names[0] : "\(names.count) nodes"
        return "\(sign(kind)) \(who) \(kind == .lost ? "lost" : "back")"
    }
}
