import AsyncHTTPClient
import MetricModel
import NIOHTTP1

/// The request that Prometheus 3.5 would send for a target.
struct ScrapeRequest {
    static let accept =
        "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
        + "application/openmetrics-text;version=0.0.1;q=0.5,"
        + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2"
    static let userAgent = "kongtop"

    let target: Target
    /// What to ask: the target's address, or where it redirected to.
    let address: TargetAddress

    /// Header names and values in the order in which they are sent; secrets only where `address` may have them.
    var headers: [(name: String, value: String)] {
        var headers = [
            ("Host", address.authority),
            ("User-Agent", ScrapeRequest.userAgent),
            ("Accept", ScrapeRequest.accept),
            ("Accept-Encoding", "gzip"),
            ("X-Prometheus-Scrape-Timeout-Seconds", ScrapeRequest.seconds(target.timeout)),
        ]
        if let userInfo = address.userInfo {
            let credentials = userInfo.text.contains(":") ? userInfo.text : userInfo.text + ":"
            headers.append(("Authorization", "Basic " + Base64.encoded(credentials)))
        }
        guard target.address.sharesSecrets(with: address) else { return headers }
        for own in target.headers {
            headers.removeAll { $0.0.lowercased() == own.name.lowercased() }
            headers.append((own.name, own.value.text))
        }
        return headers
    }

    var httpRequest: HTTPClientRequest {
        var request = HTTPClientRequest(url: address.requestURL)
        for (name, value) in headers {
            request.headers.add(name: name, value: value)
        }
        return request
    }

    /// `1`, `1.5`: no trailing zeros.
    private static func seconds(_ span: TimeSpan) -> String {
        let text = "\(span.seconds)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
