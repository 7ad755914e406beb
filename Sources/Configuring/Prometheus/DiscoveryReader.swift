import MetricModel
import Scraping

/// Reads where a job's targets come from.
struct DiscoveryReader {
    let section: Section
    let base: PathBase

    func discoveries() -> [TargetDiscovery] {
        var all: [TargetDiscovery] = []
        let groups = section.items("static_configs").enumerated().compactMap { listed($1, number: $0) }
        if !groups.isEmpty { all.append(.listed(groups)) }
        all += sections("file_sd_configs", known: PrometheusKeys.fileDiscovery).compactMap(files)
        all += sections("http_sd_configs", known: PrometheusKeys.httpDiscovery).compactMap(http)
        all += sections("dns_sd_configs", known: PrometheusKeys.dnsDiscovery).compactMap(dns)
        return all
    }

    /// Discoveries with entries that are not followed.
    func notFollowed() -> [String] {
        section.keys.filter { key in
            guard PrometheusKeys.otherDiscoveries.contains(key), !section.items(key).isEmpty else { return false }
            section.list.add(
                .note, at: section.place(of: key),
                "kongtop does not follow \(key); give the targets by static_configs, file_sd_configs, "
                    + "http_sd_configs or dns_sd_configs")
            return true
        }
    }

    private func sections(_ key: String, known: Set<String>) -> [Section] {
        section.items(key).compactMap { Section($0, "an entry of \(key)", known: known, section.list) }
    }

    // MARK: Listed

    private func listed(_ node: ConfigurationNode, number: Int) -> TargetGroup? {
        guard let own = Section(node, "an entry of static_configs", known: PrometheusKeys.staticGroup, section.list)
        else { return nil }
        let addresses = own.items("targets").compactMap { item -> Labels? in
            guard case .scalar(let text, _) = item.content, !item.isNull else {
                own.list.error(at: item.place, "a target is an address such as gateway:8100, not \(item.kind)")
                return nil
            }
            checkAddress(text, at: item.place)
            return ["__address__": text]
        }
        return TargetGroup(source: String(number), targets: addresses, labels: LabelMap.read(own, "labels"))
    }

    /// Without relabeling nothing could make a target of an address with a slash.
    private func checkAddress(_ text: String, at place: ConfigurationPlace) {
        if text.isEmpty { section.list.error(at: place, "a target's address can't be empty") }
        guard section.items("relabel_configs").isEmpty, text.contains("/"), !text.hasPrefix("unix:") else { return }
        section.list.error(
            at: place,
            "a target is host:port, not an address with a slash: \"\(ShownText.of(ShownText.withoutUser(text)))\"; "
                + "scheme and metrics_path say the rest")
    }

    // MARK: Found

    private func interval(_ own: Section, or usual: TimeSpan) -> TimeSpan {
        guard let given = own.duration("refresh_interval"), given > .zero else { return usual }
        return given
    }

    private func files(_ own: Section) -> TargetDiscovery? {
        let paths = own.texts("files")
        if paths.isEmpty { own.list.error(at: own.place, "file_sd_configs needs at least one path in files") }
        for path in paths where !DiscoveryReader.isFilePattern(path) {
            own.error(
                at: "files",
                "\"\(ShownText.of(path))\" is no path of file_sd_configs: it ends in .json, .yml or .yaml, "
                    + "and only its last part may hold a *")
        }
        return .files(
            FileDiscovery(patterns: paths.map(base.resolve), refreshInterval: interval(own, or: .minutes(5))))
    }

    /// `^[^*]*(\*[^/]*)?\.(json|yml|yaml|JSON|YML|YAML)$`
    private static func isFilePattern(_ path: String) -> Bool {
        let endings = [".json", ".yml", ".yaml", ".JSON", ".YML", ".YAML"]
        guard endings.contains(where: path.hasSuffix) else { return false }
        guard let star = path.firstIndex(of: "*") else { return true }
        return !path[star...].contains("/")
    }

    private func http(_ own: Section) -> TargetDiscovery? {
        guard let text = own.text("url"), !text.isEmpty else {
            own.list.error(at: own.place, "http_sd_configs needs a url")
            return nil
        }
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
            own.error(at: "url", "the url of http_sd_configs begins with http:// or https://")
            return nil
        }
        do throws(TargetAddressError) {
            return .http(
                HTTPDiscovery(
                    url: try TargetAddress(exactly: text), refreshInterval: interval(own, or: .minutes(1)),
                    client: ClientReader(section: own, base: base).settings()))
        } catch {
            own.error(at: "url", "\(error)")
            return nil
        }
    }

    private func dns(_ own: Section) -> TargetDiscovery? {
        let names = own.texts("names")
        if names.isEmpty { own.list.error(at: own.place, "dns_sd_configs needs at least one name in names") }
        var type = DNSDiscovery.RecordType.srv
        if let text = own.text("type") {
            guard let known = DNSDiscovery.RecordType(rawValue: text.uppercased()) else {
                own.error(
                    at: "type", "unknown type of record \"\(ShownText.of(text))\"; there are SRV, A, AAAA, MX, NS")
                return nil
            }
            type = known
        }
        let port = own.count("port") ?? 0
        if port > 65_535 { own.error(at: "port", "a port is a number from 1 to 65535") }
        if type != .srv && port == 0 {
            own.list.error(at: own.place, "records of the type \(type.rawValue) carry no port: give one")
        }
        return .dns(
            DNSDiscovery(names: names, type: type, port: port, refreshInterval: interval(own, or: .seconds(30))))
    }
}
