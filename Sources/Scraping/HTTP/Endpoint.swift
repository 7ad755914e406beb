import NIOSSL

/// What a connection is to: connections to the same endpoint may be used one for another.
struct Endpoint: Hashable, Sendable {
    let scheme: TargetAddress.Scheme
    let host: String
    let port: Int
    let socketPath: String?
    /// Only for https.
    let tls: TLSSettings?
    let proxy: ProxyRoute?

    init(_ address: TargetAddress, tls: TLSSettings, proxy: ProxyRoute?) {
        scheme = address.scheme
        host = address.host
        port = address.port
        socketPath = address.socketPath
        self.tls = address.scheme == .https ? tls : nil
        self.proxy = proxy
    }

    /// `host:port` with IPv6 in brackets.
    var authority: String { host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
