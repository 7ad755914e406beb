import Scraping

/// How requests are made, as lines of a listing; what is as usual is left out.
struct ClientListing {
    let client: ClientSettings
    let indent: String
    /// Who set a key.
    let origin: (String) -> String

    var lines: [ListingLine] {
        credentials + headers + trust + proxy
            + (client.followsRedirects ? [] : [line("follow_redirects", "false")])
    }

    private func line(_ key: String, _ value: String) -> ListingLine {
        ListingLine(text: "\(indent)\(key): \(value)", origin: origin(key))
    }

    private var credentials: [ListingLine] {
        switch client.credentials {
        case .basic(let username, let password)?:
            [
                line(
                    "basic_auth",
                    "{\(ListingText.pair("username", username)), \(ListingText.pair("password", password))}")
            ]
        case .authorization(let type, let credentials)?:
            [
                line(
                    "authorization",
                    "{type: \(ListingText.flowScalar(type)), \(ListingText.pair("credentials", credentials))}")
            ]
        case .oauth2(let settings)?: oauth2(settings)
        case nil: []
        }
    }

    private func oauth2(_ settings: OAuth2Settings) -> [ListingLine] {
        let own = ClientListing(
            client: ClientSettings(headers: settings.headers, tls: settings.tls, proxy: settings.proxy),
            indent: indent + "  "
        ) { _ in "" }
        var lines = [ListingLine(text: "\(indent)oauth2:", origin: origin("oauth2"))]
        lines.append(ListingLine(text: "\(indent)  client_id: \(ListingText.scalar(settings.clientID))"))
        lines.append(ListingLine(text: "\(indent)  \(ListingText.pair("client_secret", settings.clientSecret))"))
        if !settings.scopes.isEmpty {
            lines.append(ListingLine(text: "\(indent)  scopes: \(ListingText.list(settings.scopes))"))
        }
        lines.append(ListingLine(text: "\(indent)  token_url: \(ListingText.scalar(settings.tokenURL.url))"))
        if !settings.parameters.isEmpty {
            let pairs = settings.parameters.map { parameter in
                let value = ListingText.value(parameter.values.first ?? "", of: parameter.name)
                return "\(ListingText.flowScalar(parameter.name)): \(value)"
            }
            lines.append(ListingLine(text: "\(indent)  endpoint_params: {\(pairs.joined(separator: ", "))}"))
        }
        return lines + own.lines
    }

    private var headers: [ListingLine] {
        if client.headers.isEmpty { return [] }
        let headers = client.headers.map { header in
            var secrets: [String] = []
            var files: [String] = []
            for value in header.values {
                if case .file(let path) = value { files.append(path) } else { secrets.append(ListingText.secret) }
            }
            let parts =
                (secrets.isEmpty ? [] : ["secrets: [\(secrets.joined(separator: ", "))]"])
                + (files.isEmpty ? [] : ["files: \(ListingText.list(files))"])
            return "\(ListingText.flowScalar(header.name)): {\(parts.joined(separator: ", "))}"
        }
        return [line("http_headers", "{\(headers.joined(separator: ", "))}")]
    }

    private var trust: [ListingLine] {
        let tls = client.tls
        var parts: [String] = []
        if let ca = tls.ca { parts.append(ListingText.pair("ca", ca)) }
        if let certificate = tls.certificate { parts.append(ListingText.pair("cert", certificate)) }
        if let key = tls.key { parts.append(ListingText.pair("key", key)) }
        if let name = tls.serverName { parts.append("server_name: \(ListingText.flowScalar(name))") }
        if let version = tls.minimumVersion { parts.append("min_version: \(version.rawValue)") }
        if let version = tls.maximumVersion { parts.append("max_version: \(version.rawValue)") }
        if tls.insecureSkipVerify { parts.append("insecure_skip_verify: true") }
        return parts.isEmpty ? [] : [line("tls_config", "{\(parts.joined(separator: ", "))}")]
    }

    private var proxy: [ListingLine] {
        let proxy = client.proxy
        var lines: [ListingLine] = []
        if let url = proxy.url { lines.append(line("proxy_url", ListingText.scalar("\(url)"))) }
        if !proxy.noProxy.isEmpty { lines.append(line("no_proxy", ListingText.scalar(proxy.noProxy))) }
        if proxy.fromEnvironment { lines.append(line("proxy_from_environment", "true")) }
        if !proxy.connectHeaders.isEmpty {
            let headers = proxy.connectHeaders.map { header in
                let values = header.values.map { _ in ListingText.secret }.joined(separator: ", ")
                return "\(ListingText.flowScalar(header.name)): [\(values)]"
            }
            lines.append(line("proxy_connect_header", "{\(headers.joined(separator: ", "))}"))
        }
        return lines
    }
}
