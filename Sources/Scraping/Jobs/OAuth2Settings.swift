/// Where access tokens come from: the client credentials grant of OAuth 2.0 (`oauth2`; RFC 6749, 4.4).
public struct OAuth2Settings: Hashable, Sendable {
    public var clientID: String
    public var clientSecret: SecretSource
    /// What the token is to allow; the server's usual scopes where there are none.
    public var scopes: [String]
    /// Where tokens are asked for.
    public var tokenURL: TargetAddress
    /// Sent with the grant (`endpoint_params`).
    public var parameters: [JobParameter]
    public var tls: TLSSettings
    public var proxy: ProxySettings
    public var headers: [HeaderSetting]

    public init(
        clientID: String, clientSecret: SecretSource, scopes: [String] = [], tokenURL: TargetAddress,
        parameters: [JobParameter] = [], tls: TLSSettings = TLSSettings(), proxy: ProxySettings = ProxySettings(),
        headers: [HeaderSetting] = []
    ) {
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.scopes = scopes
        self.tokenURL = tokenURL
        self.parameters = parameters
        self.tls = tls
        self.proxy = proxy
        self.headers = headers
    }
}
