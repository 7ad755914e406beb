/// The headers that a `ClientSettings` adds to a request, secrets resolved.
struct ClientHeaders {
    let settings: ClientSettings
    let files: SecretFiles
    /// What the token server gave, where the settings name one.
    var token: Secret?

    /// Authorization first, so that `http_headers` can't replace it by accident of order.
    ///
    /// - Throws: `.secretUnreadable`, and `.other` for a value that no header may have.
    func resolved() throws(ScrapeFailureReason) -> [RequestHeader] {
        var headers: [RequestHeader] = []
        switch settings.credentials {
        case .basic(let username, let password):
            let pair = try files.secret(username).text + ":" + files.secret(password).text
            headers.append(try ClientHeaders.header("Authorization", "Basic " + Base64.encoded(pair)))
        case .authorization(let type, let credentials):
            let secret = try files.secret(credentials).text
            headers.append(try ClientHeaders.header("Authorization", secret.isEmpty ? type : "\(type) \(secret)"))
        case .oauth2:
            if let token { headers.append(try ClientHeaders.header("Authorization", token.text)) }
        case nil: break
        }
        return try headers + resolved(settings.headers)
    }

    /// What a proxy is told with `CONNECT`.
    func proxyHeaders() throws(ScrapeFailureReason) -> [RequestHeader] {
        try resolved(settings.proxy.connectHeaders)
    }

    private func resolved(_ settings: [HeaderSetting]) throws(ScrapeFailureReason) -> [RequestHeader] {
        var headers: [RequestHeader] = []
        for setting in settings {
            for source in setting.values {
                headers.append(try ClientHeaders.header(setting.name, try files.secret(source).text))
            }
        }
        return headers
    }

    private static func header(_ name: String, _ value: String) throws(ScrapeFailureReason) -> RequestHeader {
        do throws(RequestHeaderError) {
            return try RequestHeader(name: name, value: value)
        } catch {
            throw .other("\(error)")
        }
    }
}
