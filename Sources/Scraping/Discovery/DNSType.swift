/// The numbers of record types (RFC 1035, 3.2.2; RFC 3596; RFC 2782).
enum DNSType {
    static let a: UInt16 = 1
    static let ns: UInt16 = 2
    static let mx: UInt16 = 15
    static let aaaa: UInt16 = 28
    static let srv: UInt16 = 33
}

extension DNSDiscovery.RecordType {
    var number: UInt16 {
        switch self {
        case .srv: DNSType.srv
        case .a: DNSType.a
        case .aaaa: DNSType.aaaa
        case .mx: DNSType.mx
        case .ns: DNSType.ns
        }
    }
}
