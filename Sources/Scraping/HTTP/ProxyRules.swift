import MetricModel
import NIOCore

/// Which proxy a request goes through, as Go decides it (golang.org/x/net/http/httpproxy, and prometheus/common for
/// `proxy_url`).
struct ProxyRules {
    let settings: ProxySettings
    let environment: ProxyEnvironment

    /// Nil: the target is asked directly.
    ///
    /// - Throws: `.other` where the environment names no usable proxy.
    func proxy(for address: TargetAddress) throws(ScrapeFailureReason) -> ProxyAddress? {
        if address.socketPath != nil { return nil }
        if let url = settings.url {
            // Without exceptions the proxy is for every host, as in Prometheus; with them Go's rules hold.
            if settings.noProxy.isEmpty { return url }
            return isDirect(address, exceptions: settings.noProxy) ? nil : url
        }
        guard settings.fromEnvironment else { return nil }
        let text = address.scheme == .https ? environment.httpsProxy : environment.httpProxy
        guard !text.isEmpty, !isDirect(address, exceptions: environment.noProxy) else { return nil }
        do throws(TargetAddressError) {
            return try ProxyAddress(text)
        } catch {
            throw .other("\(address.scheme == .https ? "HTTPS_PROXY" : "HTTP_PROXY"): \(error)")
        }
    }

    private func isDirect(_ address: TargetAddress, exceptions: String) -> Bool {
        if address.isLoopback { return true }
        return exceptions.split(separator: ",").contains { entry in
            let entry = entry.lowercased().filter { $0 != " " && $0 != "\t" }
            return !entry.isEmpty && ProxyRules.matches(entry, address)
        }
    }

    /// One entry of `NO_PROXY`: `*`, an address, a network, a name with its subdomains, `.name` for those only; each but
    /// networks may have a port.
    private static func matches(_ entry: String, _ address: TargetAddress) -> Bool {
        if entry == "*" { return true }
        if let network = AddressNetwork(entry) { return network.contains(host: address.host) }
        var host = entry
        if let colon = entry.lastIndex(of: ":"), (try? SocketAddress(ipAddress: entry, port: 0)) == nil {
            guard let port = Int(entry[entry.index(after: colon)...]), port == address.port else { return false }
            host = String(entry[..<colon])
        }
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        if let wanted = try? SocketAddress(ipAddress: host, port: 0) {
            return (try? SocketAddress(ipAddress: address.host, port: 0)) == wanted
        }
        if host.hasPrefix("*.") { host.removeFirst() }
        if host.hasPrefix(".") { return address.host.hasSuffix(host) }
        return address.host.isBytewiseEqual(to: host) || address.host.hasSuffix("." + host)
    }
}
