import Glibc

/// The environment's words on proxies, as Go reads them: capitals first, then small letters.
struct ProxyEnvironment: Hashable, Sendable {
    var httpProxy = ""
    var httpsProxy = ""
    var noProxy = ""

    init(httpProxy: String = "", httpsProxy: String = "", noProxy: String = "") {
        self.httpProxy = httpProxy
        self.httpsProxy = httpsProxy
        self.noProxy = noProxy
    }

    /// Reads this process' environment.
    init(reading: Void) {
        // A CGI program's HTTP_PROXY may come from a request's `Proxy:` header.
        httpProxy = getenv("REQUEST_METHOD") == nil ? ProxyEnvironment.value("HTTP_PROXY") : ""
        httpsProxy = ProxyEnvironment.value("HTTPS_PROXY")
        noProxy = ProxyEnvironment.value("NO_PROXY")
    }

    private static func value(_ name: String) -> String {
        for name in [name, name.lowercased()] {
            if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
        }
        return ""
    }
}
