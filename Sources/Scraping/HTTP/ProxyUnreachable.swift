/// There is no connection to the proxy.
struct ProxyUnreachable: Error {
    let proxy: ProxyAddress
    let reason: any Error
}
