import MetricModel
import Scraping

/// Reads how requests are made: credentials, headers, trust, proxies.
struct ClientReader {
    let section: Section
    let base: PathBase

    func settings() -> ClientSettings {
        ClientSettings(
            credentials: credentials(), headers: headers("http_headers"), tls: tls(), proxy: proxy(),
            followsRedirects: section.flag("follow_redirects") ?? true)
    }

    // MARK: Credentials

    private func credentials() -> Credentials? {
        _ = section.flag("enable_http2")
        let ways = ["basic_auth", "authorization", "oauth2", "bearer_token", "bearer_token_file"].filter {
            section.node($0).map { !$0.isNull } ?? false
        }
        if ways.count > 1 {
            section.error(at: ways[1], "at most one of \(ways.joined(separator: ", ")) can be given")
        }
        switch ways.first {
        case "basic_auth": return basic()
        case "authorization": return authorization()
        case "bearer_token": return section.text("bearer_token").map { bearer(.inline(Secret($0))) }
        case "bearer_token_file": return section.text("bearer_token_file").map { bearer(.file(base.resolve($0))) }
        case "oauth2": return oauth2()
        default: return nil
        }
    }

    private func bearer(_ source: SecretSource) -> Credentials {
        .authorization(type: "Bearer", credentials: source)
    }

    private func basic() -> Credentials? {
        guard let own = section.section("basic_auth", "basic_auth", known: PrometheusKeys.basicAuth) else { return nil }
        let nothing = SecretSource.inline(Secret(""))
        return .basic(
            username: source(own, "username") ?? nothing, password: source(own, "password") ?? nothing)
    }

    private func authorization() -> Credentials? {
        guard let own = section.section("authorization", "authorization", known: PrometheusKeys.authorization) else {
            return nil
        }
        let type = own.text("type").map(ClientReader.trimmed) ?? ""
        if type.lowercased() == "basic" {
            own.error(at: "type", "an authorization of the type Basic is written as basic_auth")
        }
        return .authorization(
            type: type.isEmpty ? "Bearer" : type, credentials: source(own, "credentials") ?? .inline(Secret("")))
    }

    private func oauth2() -> Credentials? {
        guard let own = section.section("oauth2", "oauth2", known: PrometheusKeys.oauth2) else { return nil }
        let id = own.text("client_id") ?? ""
        if id.isEmpty { section.error(at: "oauth2", "oauth2 needs a client_id") }
        let secret = source(own, "client_secret") ?? .inline(Secret(""))
        let parameters = own.section("endpoint_params", "endpoint_params", known: nil)
        let client = ClientReader(section: own, base: base)
        guard let text = own.text("token_url"), !text.isEmpty else {
            section.error(at: "oauth2", "oauth2 needs a token_url")
            return nil
        }
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
            own.error(at: "token_url", "the token_url begins with http:// or https://")
            return nil
        }
        do throws(TargetAddressError) {
            return .oauth2(
                OAuth2Settings(
                    clientID: id, clientSecret: secret, scopes: own.texts("scopes"),
                    tokenURL: try TargetAddress(exactly: text),
                    parameters: parameters?.all.map { JobParameter($0.key, values: [parameters?.text($0.key) ?? ""]) }
                        ?? [],
                    tls: client.tls(), proxy: client.proxy(), headers: client.headers("http_headers")))
        } catch {
            own.error(at: "token_url", "\(error)")
            return nil
        }
    }

    /// A secret that stands in the file, or in a file of its own.
    private func source(_ own: Section, _ key: String) -> SecretSource? {
        let inline = own.text(key)
        let file = own.text(key + "_file")
        if own.text(key + "_ref") != nil {
            own.error(at: key + "_ref", "\(key)_ref needs a secret manager, which neither Prometheus nor kongtop has")
        }
        if let inline, !inline.isEmpty, file != nil {
            own.error(at: key + "_file", "at most one of \(key) and \(key)_file can be given")
        }
        return file.map { .file(base.resolve($0)) } ?? inline.map { .inline(Secret($0)) }
    }

    private static func trimmed(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }

    // MARK: Headers

    private func headers(_ key: String) -> [HeaderSetting] {
        guard let own = section.section(key, key, known: nil) else { return [] }
        return own.all.compactMap { entry in
            do throws(RequestHeaderError) {
                _ = try RequestHeader(name: entry.key, value: "")
            } catch {
                own.list.error(at: entry.keyPlace, "\(error)")
                return nil
            }
            if PrometheusKeys.reservedHeaders.contains(entry.key.lowercased()) {
                own.list.error(at: entry.keyPlace, "the header \(entry.key) can't be set; it is the request's own")
            }
            let title = "the header \(entry.key)"
            return Section(entry.value, title, known: PrometheusKeys.header, own.list).map { header(entry.key, $0) }
        }
    }

    private func header(_ name: String, _ own: Section) -> HeaderSetting {
        let inline = (own.texts("values") + own.texts("secrets")).compactMap { value -> SecretSource? in
            do throws(RequestHeaderError) {
                return .inline(try RequestHeader(name: name, value: value).value)
            } catch {
                own.list.error(at: own.place, "\(error)")
                return nil
            }
        }
        return HeaderSetting(name, values: inline + own.texts("files").map { .file(base.resolve($0)) })
    }

    // MARK: Proxies

    private func proxy() -> ProxySettings {
        var proxy = ProxySettings()
        if let text = section.text("proxy_url"), !text.isEmpty {
            do throws(TargetAddressError) {
                proxy.url = try ProxyAddress(text)
            } catch {
                section.error(at: "proxy_url", "proxy_url: \(error)")
            }
        }
        proxy.noProxy = section.text("no_proxy") ?? ""
        proxy.fromEnvironment = section.flag("proxy_from_environment") ?? false
        proxy.connectHeaders = connectHeaders()
        let hasURL = section.text("proxy_url").map { !$0.isEmpty } ?? false
        if proxy.fromEnvironment && hasURL {
            section.error(at: "proxy_url", "proxy_url and proxy_from_environment can't be given together")
        }
        if proxy.fromEnvironment && !proxy.noProxy.isEmpty {
            section.error(at: "no_proxy", "no_proxy and proxy_from_environment can't be given together")
        } else if !hasURL && !proxy.noProxy.isEmpty {
            section.error(at: "no_proxy", "no_proxy needs a proxy_url")
        }
        if !proxy.connectHeaders.isEmpty && !hasURL && !proxy.fromEnvironment {
            section.error(
                at: "proxy_connect_header", "proxy_connect_header needs a proxy_url or proxy_from_environment")
        }
        return proxy
    }

    private func connectHeaders() -> [HeaderSetting] {
        guard let own = section.section("proxy_connect_header", "proxy_connect_header", known: nil) else { return [] }
        return own.all.map { entry in
            HeaderSetting(entry.key, values: own.texts(entry.key).map { .inline(Secret($0)) })
        }
    }

    // MARK: Trust

    private func tls() -> TLSSettings {
        guard let own = section.section("tls_config", "tls_config", known: PrometheusKeys.tls) else {
            return TLSSettings()
        }
        let settings = TLSSettings(
            ca: pem(own, "ca"), certificate: pem(own, "cert"), key: pem(own, "key"),
            serverName: own.text("server_name").flatMap { $0.isEmpty ? nil : $0 },
            minimumVersion: version(own, "min_version"), maximumVersion: version(own, "max_version"),
            insecureSkipVerify: own.flag("insecure_skip_verify") ?? false)
        if settings.certificate != nil && settings.key == nil {
            own.error(at: own.has("cert") ? "cert" : "cert_file", "a client certificate needs its key or key_file")
        }
        if settings.key != nil && settings.certificate == nil {
            own.error(at: own.has("key") ? "key" : "key_file", "a client key needs its cert or cert_file")
        }
        if let lowest = settings.minimumVersion, let highest = settings.maximumVersion, lowest > highest {
            own.error(at: "min_version", "min_version is above max_version")
        }
        return settings
    }

    private func pem(_ own: Section, _ key: String) -> PEMSource? {
        switch source(own, key) {
        case .inline(let secret)?: own.text(key).map { $0.isEmpty } ?? true ? nil : .inline(secret)
        case .file(let path)?: path.isEmpty ? nil : .file(path)
        case nil: nil
        }
    }

    private func version(_ own: Section, _ key: String) -> TLSSettings.Version? {
        guard let text = own.text(key) else { return nil }
        if let version = TLSSettings.Version(rawValue: text) { return version }
        own.error(at: key, "unknown TLS version \"\(ShownText.of(text))\"; there are TLS10, TLS11, TLS12, TLS13")
        return nil
    }
}
