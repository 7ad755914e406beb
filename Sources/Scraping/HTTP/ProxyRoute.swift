/// The way through a proxy, secrets resolved.
struct ProxyRoute: Hashable, Sendable {
    let address: ProxyAddress
    /// Sent with `CONNECT`.
    let connectHeaders: [RequestHeader]

    /// What the proxy itself wants to know of us.
    var authorization: String? {
        address.userInfo.map { userInfo in
            let credentials = userInfo.text.contains(":") ? userInfo.text : userInfo.text + ":"
            return "Basic " + Base64.encoded(credentials)
        }
    }
}
