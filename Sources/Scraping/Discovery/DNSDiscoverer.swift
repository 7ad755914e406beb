import MetricModel

/// Targets from the name service (discovery/dns/dns.go of Prometheus).
struct DNSDiscoverer: Discoverer {
    private let discovery: DNSDiscovery
    private let service: NameService
    private let clock: any ScrapeClock

    init(_ discovery: DNSDiscovery, service: NameService = NameService(), clock: any ScrapeClock) {
        self.discovery = discovery
        self.service = service
        self.clock = clock
    }

    func run(_ report: @Sendable (DiscoveryUpdate) -> Void) async {
        var known: [String: TargetGroup] = [:]
        let pause = max(discovery.refreshInterval, .seconds(1))
        while !Task.isCancelled {
            var problems: [String] = []
            await withTaskGroup { group in
                for name in discovery.names {
                    group.addTask { (name, await groupOrProblem(name)) }
                }
                for await (name, result) in group {
                    switch result {
                    case .success(let found): known[name] = found
                    // What was found last stays.
                    case .failure(let error): problems.append("dns_sd: \(error)")
                    }
                }
            }
            if Task.isCancelled { return }
            let groups = discovery.names.compactMap { known[$0] }
            report(DiscoveryUpdate(groups: groups, problems: problems.sorted()))
            guard (try? await clock.sleep(for: pause)) != nil else { return }
        }
    }

    private func groupOrProblem(_ name: String) async -> Result<TargetGroup, NameServiceError> {
        do throws(NameServiceError) {
            let records = try await service.records(of: name, type: discovery.type)
            return .success(TargetGroup(source: name, targets: records.compactMap { target($0, of: name) }))
        } catch {
            return .failure(error)
        }
    }

    /// Nil for records of another kind, such as the `CNAME` on the way to an address.
    private func target(_ record: DNSRecord, of name: String) -> Labels? {
        var labels = [Label(MetaLabel.dnsName, name)]
        var host: String
        var port = discovery.port
        switch (record, discovery.type) {
        case (.service(let target, let own), .srv):
            host = target
            port = Int(own)
            labels += [Label(MetaLabel.serviceTarget, target + "."), Label(MetaLabel.servicePort, "\(own)")]
        case (.mail(let target), .mx):
            host = target
            labels.append(Label(MetaLabel.mailTarget, target + "."))
        case (.nameServer(let target), .ns):
            host = target
            labels.append(Label(MetaLabel.nameServerTarget, target + "."))
        case (.address(let address), .a), (.address(let address), .aaaa): host = address
        default: return nil
        }
        if host.utf8.contains(UInt8(ascii: ":")) { host = "[\(host)]" }
        return Labels(labels + [Label(MetaLabel.address, "\(host):\(port)")])
    }
}
