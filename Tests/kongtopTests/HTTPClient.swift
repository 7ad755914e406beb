import Foundation
import Glibc

/// A client at the bottom of the stack, so that a test knows every byte it sends.
enum HTTPClient {
    static func connect(port: Int) -> CInt {
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

    static func send(_ text: String, to descriptor: CInt) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    static func get(_ path: String, port: Int) async throws -> (status: Int, body: String) {
        await exchange("GET \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", port: port)
    }

    static func post(_ path: String, form: String, port: Int) async throws -> (status: Int, body: String) {
        await exchange(
            "POST \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(form.utf8.count)\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n\(form)", port: port)
    }

    /// The head and the body as they came.
    static func whole(
        _ path: String, method: String = "GET", headers: KeyValuePairs<String, String> = [:], port: Int
    ) async -> (head: String, body: [UInt8]) {
        let fields = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
        let answer = await rawExchange(
            "\(method) \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(fields)\r\n", port: port)
        guard let end = answer.firstRange(of: Array("\r\n\r\n".utf8)) else { return ("", []) }
        return (String(decoding: answer[..<end.lowerBound], as: UTF8.self), Array(answer[end.upperBound...]))
    }

    private static func exchange(_ request: String, port: Int) async -> (status: Int, body: String) {
        parsed(await rawExchange(request, port: port))
    }

    private static func rawExchange(_ request: String, port: Int) async -> [UInt8] {
        await withCheckedContinuation { continuation in
            // A thread of its own: it blocks.
            Thread.detachNewThread {
                let descriptor = connect(port: port)
                defer { close(descriptor) }
                send(request, to: descriptor)
                continuation.resume(returning: readAll(descriptor))
            }
        }
    }

    private static func parsed(_ answer: [UInt8]) -> (status: Int, body: String) {
        guard let end = answer.firstRange(of: Array("\r\n\r\n".utf8)) else { return (0, "") }
        let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self)
        let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let isChunked = head.lowercased().contains("transfer-encoding: chunked")
        let body = answer[end.upperBound...]
        return (status, String(decoding: isChunked ? joined(body) : body, as: UTF8.self))
    }

    /// A chunked body without the lengths between its pieces.
    private static func joined(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = body
        var result: ArraySlice<UInt8> = []
        while let line = rest.firstRange(of: Array("\r\n".utf8)),
            let length = Int(String(decoding: rest[..<line.lowerBound], as: UTF8.self), radix: 16), length > 0
        {
            rest = rest[line.upperBound...]
            result += rest.prefix(length)
            rest = rest.dropFirst(length + 2)
        }
        return result
    }

    private static func readAll(_ descriptor: CInt) -> [UInt8] {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(descriptor, &piece, piece.count, 0)
            guard count > 0 else { return all }
            all += piece[..<count]
        }
    }
}
