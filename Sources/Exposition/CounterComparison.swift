import MetricModel

/// Compares two scrapes of one endpoint.
public enum CounterComparison {
    /// Finds counters that fell while others rose: a load balancer in front of several nodes gives such pages.
    ///
    /// Where every counter fell, the node was restarted, which is nothing to warn of.
    public static func findings(_ first: WrittenPage, _ second: WrittenPage) -> [PageFinding] {
        let counters = Set(second.families.filter { $0.metadata.type == .counter }.map(\.name))
        let names = FamilyNames(second.families)
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
}
