/// Which proxy stands between us and the target (`proxy_url`, `no_proxy`, `proxy_from_environment`,
/// `proxy_connect_header`).
public struct ProxySettings: Hashable, Sendable {
    /// Nil: none, or the environment's.
    public var url: ProxyAddress?
    /// Hosts that are asked directly, as `NO_PROXY` lists them: `localhost,.example.com,10.0.0.0/8`.
    public var noProxy: String
    /// Whether `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` count, as Go reads them.
    public var fromEnvironment: Bool
    /// Sent to the proxy with `CONNECT`.
    public var connectHeaders: [HeaderSetting]

    public init(
        url: ProxyAddress? = nil, noProxy: String = "", fromEnvironment: Bool = false,
        connectHeaders: [HeaderSetting] = []
    ) {
        self.url = url
        self.noProxy = noProxy
        self.fromEnvironment = fromEnvironment
        self.connectHeaders = connectHeaders
    }
}
