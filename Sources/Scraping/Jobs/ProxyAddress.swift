/// Where an HTTP proxy is: `http://user:password@proxy:3128`; without a scheme `http` is understood.
public struct ProxyAddress: Hashable, Sendable {
    /// What the connection to the proxy itself is.
    public let scheme: TargetAddress.Scheme
    /// Without brackets, in lower case.
    public let host: String
    /// 1...65535
    public let port: Int
    /// `user:password`, sent to the proxy as basic authorization and shown nowhere.
    public let userInfo: Secret?

    /// - Throws: `.socksProxy` where Prometheus would ask the proxy in SOCKS, which is not spoken here.
    public init(_ text: String) throws(TargetAddressError) {
        let address: TargetAddress
        do throws(TargetAddressError) {
            address = try TargetAddress(text)
        } catch {
            if case .unknownScheme(let name) = error.problem, name.lowercased().hasPrefix("socks") {
                throw TargetAddressError(text: text, problem: .socksProxy(name))
            }
            throw error
        }
        scheme = address.scheme
        host = address.host
        port = address.port
        userInfo = address.userInfo
    }
}

extension ProxyAddress: CustomStringConvertible {
    /// The address without its credentials.
    public var description: String {
        "\(scheme.rawValue)://\(host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host):\(port)"
    }
}
