import MetricModel

/// Where a target's page is: scheme, host, port and path, as a person types them.
///
/// `host:8100`, `http://host:8100` and `http://host:8100/` mean `/metrics` there; IPv6 hosts stand in brackets.
/// `unix:/run/kong.sock` and `unix:/run/kong.sock:/metrics` are plain HTTP over a unix socket.
public struct TargetAddress: Hashable, Sendable {
    public enum Scheme: String, Hashable, Sendable {
        case http, https

        /// The port of an address that names none.
        public var defaultPort: Int { self == .http ? 80 : 443 }
    }

    public let scheme: Scheme
    /// The host without brackets, in lower case; `localhost` behind a unix socket.
    public let host: String
    /// 1...65535
    public let port: Int
    /// The unix socket's path, where there is one; host and port mean nothing then.
    public let socketPath: String?
    /// What follows the port: begins with `/`, may hold a query, never a fragment.
    public let path: String
    /// `user:password` of the address, decoded; sent as basic authorization and shown nowhere.
    public let userInfo: Secret?
    /// The `instance` label: host and port as they were given; no default port is added (Prometheus 3).
    public let instance: String
}

extension TargetAddress {
    /// The address to ask, credentials left out; the values of query parameters are in it.
    var requestURL: String { origin + path }

    /// The address for people and logs: without credentials, and without the values of parameters that may be some.
    public var url: String { origin + Redaction.maskingSecrets(inPath: path) }

    private var origin: String { socketPath.map { "unix:\($0):" } ?? "\(scheme.rawValue)://\(authority)" }

    /// `host:port` for connection errors, the port always named; `unix:/run/kong.sock` for a socket.
    public var endpoint: String { socketPath.map { "unix:\($0)" } ?? "\(bracketedHost):\(port)" }

    private var bracketedHost: String { host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host }

    /// Host and port as the `Host` header has them: a default port is left out.
    var authority: String { port == scheme.defaultPort || socketPath != nil ? bracketedHost : endpoint }

    /// Whether what is sent there stays on this machine.
    var isLoopback: Bool {
        if socketPath != nil || host.isBytewiseEqual(to: "localhost") || host.hasSuffix(".localhost") { return true }
        return AddressNetwork.loopback.contains { $0.contains(host: host) }
    }

    /// Whether a secret meant for this address may also go to the other one: the same host and port,
    /// or the same host's move from http to https.
    func sharesSecrets(with other: TargetAddress) -> Bool {
        guard host.isBytewiseEqual(to: other.host), socketPath == other.socketPath else { return false }
        let isSameOrigin = scheme == other.scheme && port == other.port
        return isSameOrigin || (scheme == .http && other.scheme == .https && socketPath == nil)
    }
}

extension TargetAddress: CustomStringConvertible {
    public var description: String { url }
}
