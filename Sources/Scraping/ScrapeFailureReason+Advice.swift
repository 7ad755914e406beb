import MetricModel

extension ScrapeFailureReason {
    /// What it means and what to do about it, in one line.
    func advice(for address: TargetAddress) -> String {
        switch self {
        case .nameNotFound(let host): "no such host \"\(host)\": check the spelling and the name service"
        case .nameServiceFailed(let host, let detail):
            "the name service does not tell the address of \"\(host)\" (\(detail)): check /etc/resolv.conf and the network"
        case .refused(let endpoint) where endpoint.hasPrefix("unix:"):
            "connection refused: the socket \(endpoint) is there, but nobody listens behind it; is Kong up?"
        case .unreachable(let endpoint, let detail) where endpoint.hasPrefix("unix:"):
            "\(endpoint) can't be opened: \(detail); check the path and who may use it"
        case .refused(let endpoint):
            "connection refused: nothing listens at \(endpoint); is Kong up, and is status_listen set "
                + "(usually 0.0.0.0:8100)?"
        case .unreachable(let endpoint, let detail):
            "\(endpoint) can't be reached: \(detail); check network and firewall"
        case .tls(let problem): problem.advice(host: address.host)
        case .proxy(let endpoint, let detail):
            "the proxy \(endpoint) gives no way to \(address.endpoint): \(detail); check proxy_url or HTTP_PROXY"
        case .proxyStatus(let code, let phrase): "the proxy answers \(code) \(phrase)"
        case .secretUnreadable(let path, let detail): "the secret's file \(path) can't be read: \(detail)"
        case .trustSettings(let error): "\(error)"
        case .oauth2(let url, let detail): "no access token from \(url): \(detail); check oauth2"
        case .timedOut(let limit):
            "no answer within \(limit): the node is overloaded or a firewall swallows the packets; --timeout allows more"
        case .timedOutInBody(let limit):
            "the page did not arrive whole within \(limit): the node or the network is slow; --timeout allows more"
        case .closedBeforeAnswer:
            "the connection was closed without an answer: is this port plain HTTP, or does it want https://?"
        case .notHTTP: "what answers at \(address.endpoint) does not speak HTTP: check the port"
        case .redirect(let problem): problem.advice
        case .status(let code, let phrase): ScrapeFailureReason.advice(status: code, phrase: phrase, address: address)
        case .truncated(let received, _):
            "the page was cut off after \(received) bytes: the node restarted or a proxy in between gave up"
        case .bodyTooLarge(let limit):
            "the page is larger than the limit of \(ScrapeFailureReason.size(limit)): is this a metrics page?"
        case .badCompression: "the page's gzip compression is broken: look at proxies between here and the node"
        default: contentAdvice(for: address)
        }
    }

    private func contentAdvice(for address: TargetAddress) -> String {
        switch self {
        case .noContentType: "the answer has no Content-Type, so it can't be told what it is: is this a metrics page?"
        case .unsupportedContentType(_, looksLikeHTML: true):
            "a web page came instead of metrics: check the path (\(address.url)) and whether a login stands before it"
        case .unsupportedContentType(let type, _):
            "the answer is \"\(type)\", not metrics: check the path (\(address.url))"
        case .unparsable(let line, let column, _, let detail):
            "the page can't be read at line \(line), column \(column): \(detail)"
        case .sampleLimit(let limit): "the page has more than \(limit) samples (sample_limit)"
        case .targetLimit(let count, let limit):
            "the job has \(count) targets and takes no more than \(limit) (target_limit), so none is asked"
        case .labelLimit(let message): message
        case .noMetricName: "metric_relabel_configs leave a series without a name"
        case .other(let detail): detail
        default: ""
        }
    }

    /// What to do where a token or password was sent and turned down; nil for every other reason.
    var adviceOnRejectedSecrets: String? {
        switch self {
        case .status(401, let phrase):
            "401 \(phrase): the token or password that is sent is not accepted; is it wrong, expired or of another gateway?"
        case .status(403, let phrase):
            "403 \(phrase): whom the token or password belongs to may not read the metrics; give it that permission"
        default: nil
        }
    }

    private static func advice(status: Int, phrase: String, address: TargetAddress) -> String {
        let head = "\(status) \(phrase)"
        return switch status {
        case 401, 403: "\(head): set Kong-Admin-Token with --header 'Kong-Admin-Token: …'"
        case 404:
            "\(head): there is no \(Redaction.maskingSecrets(inPath: address.path)) at \(address.endpoint); "
                + "the metrics are at the Status API (usually :8100/metrics) or the Admin API (:8001/metrics)"
        case 429: "\(head): it is asked too often; a longer --interval helps"
        case 500...: "\(head): the node or a proxy before it is in trouble; its error log says more"
        default: "\(head): a metrics page answers 200; check the address \(address.url)"
        }
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
    }
}
