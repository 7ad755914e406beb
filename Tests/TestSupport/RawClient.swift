import Foundation
import Glibc

/// A client at the bottom of the stack: sends bytes and returns all that comes until the server closes.
package enum RawClient {
    package static func connect(port: Int) -> CInt {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        // A server that does not answer fails the test instead of holding it up.
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result == 0 { return descriptor }
        close(descriptor)
        return -1
    }

    package static func send(_ text: String, to descriptor: CInt) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    package static func readAll(_ descriptor: CInt) -> [UInt8] {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(descriptor, &piece, piece.count, 0)
            guard count > 0 else { return all }
            all += piece[..<count]
        }
    }

    /// Sends one request and reads the answer; the request should ask for `Connection: close`.
    package static func exchange(_ request: String, port: Int) async -> (head: [String], body: [UInt8]) {
        let answer = await answer(to: request, port: port)
        guard let end = answer.firstRange(of: Array("\r\n\r\n".utf8)) else { return ([], answer) }
        let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self)
        return (head.split(separator: "\r\n").map(String.init), Array(answer[end.upperBound...]))
    }

    /// All bytes of the answer.
    package static func answer(to request: String, port: Int) async -> [UInt8] {
        await withCheckedContinuation { continuation in
            // A thread of its own: it blocks, and the servers want the others.
            Thread.detachNewThread {
                let descriptor = connect(port: port)
                defer { close(descriptor) }
                send(request, to: descriptor)
                continuation.resume(returning: readAll(descriptor))
            }
        }
    }

    package static func get(_ path: String, port: Int, method: String = "GET") async -> (head: [String], body: String) {
        let answer = await exchange(
            "\(method) \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", port: port)
        return (answer.head, String(decoding: answer.body, as: UTF8.self))
    }
}
