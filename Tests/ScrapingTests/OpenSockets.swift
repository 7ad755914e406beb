import Glibc

/// Counts this process' sockets that are connected to a port: other tests open and close theirs meanwhile.
enum OpenSockets {
    static func count(to ports: Set<Int>) -> Int {
        (0..<8192).count { descriptor in
            var address = sockaddr_in()
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let status = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    getpeername(Int32(descriptor), $0, &length)
                }
            }
            return status == 0 && ports.contains(Int(UInt16(bigEndian: address.sin_port)))
        }
    }
}
