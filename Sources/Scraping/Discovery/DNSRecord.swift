/// What a name server knows of a name.
enum DNSRecord: Hashable, Sendable {
    /// An address in its usual spelling.
    case address(String)
    case service(target: String, port: UInt16)
    case mail(target: String)
    case nameServer(String)
}
