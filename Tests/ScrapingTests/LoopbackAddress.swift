import Glibc

/// `127.0.0.1` and a port as the socket calls want them: the 16 bytes of a `sockaddr_in`.
///
/// Written byte by byte: which module the C structure's members belong to depends on what else is compiled with it.
struct LoopbackAddress {
    private var bytes: [UInt8]

    init(port: Int = 0) {
        let family = UInt16(AF_INET)
        bytes = withUnsafeBytes(of: family) { Array($0) }
        bytes += [UInt8(truncatingIfNeeded: port >> 8), UInt8(truncatingIfNeeded: port), 127, 0, 0, 1]
        bytes += [UInt8](repeating: 0, count: 8)
    }

    var port: Int { Int(bytes[2]) << 8 | Int(bytes[3]) }

    /// Calls with the address and its length; what the call writes into it is kept.
    mutating func withSocketAddress<Result>(
        _ call: (UnsafeMutablePointer<sockaddr>, inout socklen_t) -> Result
    ) -> Result? {
        var length = socklen_t(bytes.count)
        return bytes.withUnsafeMutableBytes { buffer in
            buffer.baseAddress.map { call($0.assumingMemoryBound(to: sockaddr.self), &length) }
        }
    }
}
