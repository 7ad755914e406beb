import Glibc

/// A range of addresses, such as `10.0.0.0/8`.
struct AddressNetwork: Hashable, Sendable {
    private let prefix: [UInt8]
    private let bitCount: Int

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let bits = Int(parts[1]), let bytes = AddressNetwork.bytes(String(parts[0])),
            (0...bytes.count * 8).contains(bits)
        else { return nil }
        prefix = bytes
        bitCount = bits
    }

    /// `127.0.0.0/8` and `::1/128`.
    static let loopback = [AddressNetwork("127.0.0.0/8"), AddressNetwork("::1/128")].compactMap { $0 }

    /// False for names.
    func contains(host: String) -> Bool {
        guard let bytes = AddressNetwork.bytes(host), bytes.count == prefix.count else { return false }
        return bytes.indices.allSatisfy { index in
            let bits = min(max(bitCount - index * 8, 0), 8)
            let mask = bits == 0 ? 0 : UInt8(truncatingIfNeeded: 0xff << (8 - bits))
            return bytes[index] & mask == prefix[index] & mask
        }
    }

    /// An address' bytes, in network order.
    private static func bytes(_ host: String) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, host, &bytes) == 1 { return Array(bytes[..<4]) }
        return inet_pton(AF_INET6, host, &bytes) == 1 ? bytes : nil
    }
}
