import MetricModel

/// Compares two scrapes of one endpoint, taken shortly after one another.
public enum CounterComparison {
    /// Finds signs of a load balancer in front of several nodes: another node's id, or counters that fell while others
    /// rose.
    ///
    /// Where every counter fell and no id changed, the node was restarted, which is nothing to warn of.
    public static func findings(_ first: WrittenPage, _ second: WrittenPage) -> [PageFinding] {
        nodeFindings(first, second) + counterFindings(first, second)
    }

    private static func counterFindings(_ first: WrittenPage, _ second: WrittenPage) -> [PageFinding] {
        let counters = Set(second.families.filter { $0.metadata.type == .counter }.map(\.name))
        let names = FamilyNames(second)
        let before = Dictionary(
            first.samples.map { ($0.identity, $0.value) }, uniquingKeysWith: { first, _ in first })
        var fallen: [String: Int] = [:]
        var rose = false
        for sample in second.samples {
            let family = names.family(of: sample.name)
            guard counters.contains(family), let earlier = before[sample.identity] else { continue }
            if sample.value < earlier { fallen[family, default: 0] += 1 }
            if sample.value > earlier { rose = true }
        }
        guard rose else { return [] }
        return fallen.sorted { $0.key < $1.key }.map { family, count in
            let message = "\(count) series fell while others rose; is a load balancer in front of several nodes?"
            return PageFinding(.fallingCounters, family, message)
        }
    }

    /// Kong prints the id of the node that answers; a restarted node has a new one, too.
    private static func nodeFindings(_ first: WrittenPage, _ second: WrittenPage) -> [PageFinding] {
        let before = nodes(first)
        let after = nodes(second)
        guard !before.isEmpty, !after.isEmpty, before.isDisjoint(with: after) else { return [] }
        let message = "another node answered the second time; is a load balancer in front of several nodes?"
        return [PageFinding(.otherNode, "node_id", message)]
    }

    private static func nodes(_ page: WrittenPage) -> Set<[UInt8]> {
        var nodes: Set<[UInt8]> = []
        for sample in page.samples {
            let node = sample.value(of: "node_id")
            if !node.isEmpty { nodes.insert(Array(node.utf8)) }
        }
        return nodes
    }
}
