/// How requests are made: credentials, headers, trust, proxies (`http_client_config` of prometheus/common).
public struct ClientSettings: Hashable, Sendable {
    public var credentials: Credentials?
    public var headers: [HeaderSetting]
    public var tls: TLSSettings
    public var proxy: ProxySettings
    public var followsRedirects: Bool

    public init(
        credentials: Credentials? = nil, headers: [HeaderSetting] = [], tls: TLSSettings = TLSSettings(),
        proxy: ProxySettings = ProxySettings(), followsRedirects: Bool = true
    ) {
        self.credentials = credentials
        self.headers = headers
        self.tls = tls
        self.proxy = proxy
        self.followsRedirects = followsRedirects
    }
}

extension ClientSettings {
    /// Whether requests carry what nobody else may read.
    var hasSecrets: Bool { credentials != nil || !headers.isEmpty }
}
