/// Targets that the configuration lists.
struct ListedDiscoverer: Discoverer {
    let groups: [TargetGroup]

    func run(_ report: @Sendable (DiscoveryUpdate) -> Void) async {
        report(DiscoveryUpdate(groups: groups))
    }
}
