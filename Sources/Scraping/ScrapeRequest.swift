import MetricModel
import NIOHTTP1

/// The request that Prometheus 3.5 would send for a target.
struct ScrapeRequest {
    enum Purpose {
        case scrape
        /// A list of targets; the target's interval is how often it is asked for.
        case discovery
    }

    static let accept =
        "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
        + "application/openmetrics-text;version=0.0.1;q=0.5,"
        + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2"
    static let userAgent = "kongtop"

    let target: Target
    /// What to ask: the target's address, or where it redirected to.
    let address: TargetAddress
    let purpose: Purpose
    /// What the job's client settings add, secrets resolved; only for addresses that may have them.
    var clientHeaders: [RequestHeader] = []

    init(target: Target, address: TargetAddress, purpose: Purpose = .scrape) {
        self.target = target
        self.address = address
        self.purpose = purpose
    }

    /// Header names and values in the order in which they are sent; secrets only where `address` may have them.
    var headers: [(name: String, value: String)] {
        var headers = [
            ("Host", address.authority),
            ("User-Agent", ScrapeRequest.userAgent),
            ("Accept", purpose == .scrape ? ScrapeRequest.accept : "application/json"),
            ("Accept-Encoding", "gzip"),
            purpose == .scrape
                ? ("X-Prometheus-Scrape-Timeout-Seconds", ScrapeRequest.seconds(target.timeout))
                : ("X-Prometheus-Refresh-Interval-Seconds", ScrapeRequest.seconds(target.interval)),
        ]
        if let userInfo = address.userInfo {
            let credentials = userInfo.text.contains(":") ? userInfo.text : userInfo.text + ":"
            headers.append(("Authorization", "Basic " + Base64.encoded(credentials)))
        }
        guard target.address.sharesSecrets(with: address) else { return headers }
        let own = clientHeaders + target.headers
        let replaced = Set(own.map { $0.name.lowercased() })
        headers.removeAll { replaced.contains($0.0.lowercased()) }
        return headers + own.map { ($0.name, $0.value.text) }
    }

    /// The headers for people: the values of all that may be secret are hidden.
    var maskedHeaders: [HeaderLine] {
        let own = (clientHeaders + target.headers).map { $0.name.lowercased() } + ["authorization"]
        return headers.map { name, value in
            HeaderLine(name, own.contains(name.lowercased()) ? Secret(value).description : value)
        }
    }

    /// The head as it is sent: through a proxy a plain request names the whole address.
    func head(through proxy: ProxyRoute?) -> HTTPRequestHead {
        let isForwarded = proxy != nil && address.scheme == .http
        var head = HTTPRequestHead(
            version: .http1_1, method: .GET, uri: isForwarded ? address.requestURL : address.path)
        for (name, value) in headers { head.headers.add(name: name, value: value) }
        if isForwarded, let authorization = proxy?.authorization {
            head.headers.add(name: "Proxy-Authorization", value: authorization)
        }
        return head
    }

    /// `1`, `1.5`: no trailing zeros.
    private static func seconds(_ span: TimeSpan) -> String {
        let text = "\(span.seconds)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
