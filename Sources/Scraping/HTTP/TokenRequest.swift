import NIOHTTP1

/// A request for an access token, with the client's name and secret in a header or, for servers that want it so, in
/// the form.
struct TokenRequest {
    let settings: OAuth2Settings
    let secret: Secret
    /// What the settings add, secrets resolved.
    let headers: [RequestHeader]

    /// The form: what is granted, for what, and what else the settings say.
    func body(withClient: Bool) -> [UInt8] {
        var parameters = settings.parameters.filter { !["grant_type", "scope"].contains($0.name) }
        parameters.append(JobParameter("grant_type", values: ["client_credentials"]))
        if !settings.scopes.isEmpty {
            parameters.append(JobParameter("scope", values: [settings.scopes.joined(separator: " ")]))
        }
        if withClient {
            parameters.append(JobParameter("client_id", values: [settings.clientID]))
            if !secret.text.isEmpty { parameters.append(JobParameter("client_secret", values: [secret.text])) }
        }
        return Array(QueryCoding.encoded(parameters).utf8)
    }

    /// The head for a body of so many bytes.
    func head(bodyByteCount: Int, withClient: Bool, through proxy: ProxyRoute?) -> HTTPRequestHead {
        let address = settings.tokenURL
        let isForwarded = proxy != nil && address.scheme == .http
        var head = HTTPRequestHead(
            version: .http1_1, method: .POST, uri: isForwarded ? address.requestURL : address.path)
        head.headers.add(name: "Host", value: address.authority)
        head.headers.add(name: "User-Agent", value: ScrapeRequest.userAgent)
        head.headers.add(name: "Accept", value: "application/json")
        head.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        head.headers.add(name: "Content-Length", value: "\(bodyByteCount)")
        for header in headers { head.headers.replaceOrAdd(name: header.name, value: header.value.text) }
        if withClient {
            let pair = "\(QueryCoding.formEscaped(settings.clientID)):\(QueryCoding.formEscaped(secret.text))"
            head.headers.replaceOrAdd(name: "Authorization", value: "Basic " + Base64.encoded(pair))
        }
        if isForwarded, let authorization = proxy?.authorization {
            head.headers.add(name: "Proxy-Authorization", value: authorization)
        }
        return head
    }
}
