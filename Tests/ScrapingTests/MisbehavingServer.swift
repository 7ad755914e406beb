import Foundation
import Glibc
import Synchronization

/// A server at the bottom of the stack, so that it can do what no HTTP library would: cut bodies, reset connections,
/// fall silent. One thread listens; one more for each connection.
final class MisbehavingServer: Sendable {
    /// What the server does on a connection once it has read a request's head.
    enum Step: Sendable {
        case send(String)
        case sendBytes([UInt8])
        /// Sends the text again and again until the other side has gone.
        case sendForever(String)
        case sendOneByteEach(milliseconds: UInt32, text: String)
        /// Waits until the other side has gone.
        case hang
        case reset
        case close
        /// Hands everything on between the other side and a port of this machine.
        case tunnel(toPort: Int)
    }

    let port: Int
    private let listener: CInt
    private let readsRequests: Bool
    private let script: @Sendable (_ request: String, _ number: Int) -> [Step]
    private let state = Mutex<(requests: [String], openConnections: Int)>(([], 0))

    /// - Parameters:
    ///   - readsRequests: whether a request's head is awaited before the script begins.
    ///   - script: the steps for each request, which are numbered from 0.
    init(
        readsRequests: Bool = true,
        _ script: @escaping @Sendable (_ request: String, _ number: Int) -> [Step]
    ) {
        self.readsRequests = readsRequests
        self.script = script
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = LoopbackAddress()
        let descriptor = listener
        _ = address.withSocketAddress { pointer, length in
            _ = bind(descriptor, pointer, length)
            _ = listen(descriptor, 128)
            _ = getsockname(descriptor, pointer, &length)
        }
        port = address.port
        Thread.detachNewThread { self.acceptAll() }
    }

    var requests: [String] { state.withLock { $0.requests } }
    var openConnectionCount: Int { state.withLock { $0.openConnections } }
    var url: String { "http://127.0.0.1:\(port)" }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func acceptAll() {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            state.withLock { $0.openConnections += 1 }
            Thread.detachNewThread {
                while self.serveOne(connection) {}
                close(connection)
                self.state.withLock { $0.openConnections -= 1 }
            }
        }
    }

    /// - Returns: whether the connection stays open.
    private func serveOne(_ connection: CInt) -> Bool {
        guard let request = readsRequests ? readHead(connection) : "" else { return false }
        let number = state.withLock {
            $0.requests.append(request)
            return $0.requests.count - 1
        }
        for step in script(request, number) {
            switch step {
            case .send(let text):
                guard send(Array(text.utf8), connection) else { return false }
            case .sendBytes(let bytes):
                guard send(bytes, connection) else { return false }
            case .sendForever(let text):
                while send(Array(text.utf8), connection) {}
                return false
            case .sendOneByteEach(let milliseconds, let text):
                for byte in text.utf8 {
                    guard send([byte], connection) else { return false }
                    usleep(milliseconds * 1000)
                }
            case .hang:
                var byte: UInt8 = 0
                while recv(connection, &byte, 1, 0) > 0 {}
                return false
            case .reset:
                var option = linger(l_onoff: 1, l_linger: 0)
                setsockopt(connection, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
                return false
            case .close:
                return false
            case .tunnel(let port):
                tunnel(connection, toPort: port)
                return false
            }
        }
        return true
    }

    private func tunnel(_ connection: CInt, toPort port: Int) {
        let other = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(other) }
        var address = LoopbackAddress(port: port)
        let status = address.withSocketAddress { connect(other, $0, $1) }
        guard status == 0 else { return }
        while true {
            var events = [connection, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&events, 2, 10_000) > 0 else { return }
            for (index, event) in events.enumerated() where event.revents != 0 {
                var buffer = [UInt8](repeating: 0, count: 16 << 10)
                let count = recv(event.fd, &buffer, buffer.count, 0)
                guard count > 0, send(Array(buffer[..<count]), index == 0 ? other : connection) else { return }
            }
        }
    }

    private func readHead(_ connection: CInt) -> String? {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            var byte: UInt8 = 0
            guard recv(connection, &byte, 1, 0) == 1 else { return nil }
            head.append(byte)
        }
        return String(decoding: head, as: UTF8.self)
    }

    private func send(_ bytes: [UInt8], _ connection: CInt) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}

extension MisbehavingServer {
    /// A whole, proper answer.
    static func answer(
        _ body: String, status: String = "200 OK", contentType: String? = "text/plain; version=0.0.4",
        headers: String = ""
    ) -> [Step] {
        let type = contentType.map { "Content-Type: \($0)\r\n" } ?? ""
        return [.send("HTTP/1.1 \(status)\r\n\(type)\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")]
    }
}
