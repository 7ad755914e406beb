/// What `/etc/resolv.conf` says: whom to ask, and for which names (resolv.conf(5)).
struct ResolverSettings: Hashable, Sendable {
    struct Server: Hashable, Sendable {
        /// An address.
        let host: String
        var port = 53
    }

    var servers: [Server] = []
    /// Domains that a short name may belong to.
    var search: [String] = []
    /// A name with so many dots is tried as it is first.
    var dots = 1
    var timeoutSeconds = 5
    var attempts = 2

    private static let mostServers = 3
    private static let mostSearched = 6

    init(servers: [Server]) {
        self.servers = servers
    }

    /// Reads the file's text; what can't be understood is passed over, as the system does.
    init(parsing text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
            guard let keyword = words.first, !keyword.hasPrefix("#"), !keyword.hasPrefix(";") else { continue }
            switch keyword {
            case "nameserver":
                guard words.count > 1, servers.count < ResolverSettings.mostServers else { continue }
                servers.append(Server(host: words[1]))
            case "domain": search = Array(words.dropFirst().prefix(1))
            case "search": search = Array(words.dropFirst().prefix(ResolverSettings.mostSearched))
            case "options": for option in words.dropFirst() { take(option) }
            default: continue
            }
        }
        if servers.isEmpty { servers = [Server(host: "127.0.0.1"), Server(host: "::1")] }
    }

    private mutating func take(_ option: String) {
        let parts = option.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let number = Int(parts[1]), number >= 0 else { return }
        switch parts[0] {
        case "ndots": dots = min(number, 15)
        case "timeout": timeoutSeconds = min(max(number, 1), 30)
        case "attempts": attempts = min(max(number, 1), 5)
        default: return
        }
    }

    /// The whole names that a name may mean, in the order in which they are asked for.
    func candidates(for name: String) -> [String] {
        if name.hasSuffix(".") { return [name] }
        let searched = search.map { domain in name + "." + domain.drop { $0 == "." } }
        return name.utf8.count { $0 == UInt8(ascii: ".") } >= dots ? [name] + searched : searched + [name]
    }
}
