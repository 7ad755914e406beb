import Glibc
import NIOCore

/// One question to one name server, over UDP and, where the answer does not fit, over TCP. It blocks its thread.
struct DNSExchange {
    struct Failure: Error {
        let reason: String
    }

    private static let largestAnswer = 65_535
    /// So many datagrams that are no answer are passed over.
    private static let mostStrangers = 100

    let server: ResolverSettings.Server
    let timeoutMilliseconds: Int32

    func ask(_ name: DNSName, type: UInt16) throws(Failure) -> DNSMessage {
        let id = UInt16.random(in: .min ... .max)
        let question = DNSMessage.question(name, type: type, id: id)
        let short = try askOverUDP(question) { DNSMessage($0, answering: id, name, type: type) }
        guard short.isTruncated else { return short }
        let bytes = try askOverTCP(question)
        guard let whole = DNSMessage(bytes, answering: id, name, type: type) else {
            throw Failure(reason: "gives a broken answer")
        }
        return whole
    }

    /// Datagrams that are no answer to the question, forged ones perhaps, are passed over.
    private func askOverUDP(
        _ question: [UInt8], _ read: ([UInt8]) -> DNSMessage?
    ) throws(Failure) -> DNSMessage {
        let socket = try connect(SOCK_DGRAM)
        defer { close(socket) }
        guard
            question.withUnsafeBytes({ send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }) == question.count
        else { throw Failure(reason: DNSExchange.reason(errno)) }
        let deadline = NIODeadline.now() + .milliseconds(Int64(timeoutMilliseconds))
        for _ in 0..<DNSExchange.mostStrangers {
            let bytes = try receive(socket, atMost: DNSExchange.largestAnswer, until: deadline)
            if let answer = read(bytes) { return answer }
        }
        throw Failure(reason: "gives broken answers")
    }

    private func askOverTCP(_ question: [UInt8]) throws(Failure) -> [UInt8] {
        let socket = try connect(SOCK_STREAM)
        defer { close(socket) }
        let message =
            [UInt8(truncatingIfNeeded: question.count >> 8), UInt8(truncatingIfNeeded: question.count)] + question
        guard message.withUnsafeBytes({ send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }) == message.count
        else { throw Failure(reason: DNSExchange.reason(errno)) }
        let deadline = NIODeadline.now() + .milliseconds(Int64(timeoutMilliseconds))
        var bytes: [UInt8] = []
        while bytes.count < 2 || bytes.count < 2 + Int(bytes[0]) << 8 + Int(bytes[1]) {
            let part = try receive(socket, atMost: DNSExchange.largestAnswer, until: deadline)
            if part.isEmpty { throw Failure(reason: "ends its answer in the middle") }
            bytes += part
        }
        return Array(bytes.dropFirst(2))
    }

    private func receive(_ socket: CInt, atMost size: Int, until deadline: NIODeadline) throws(Failure) -> [UInt8] {
        let rest = max(0, (deadline - .now()).nanoseconds / 1_000_000)
        var event = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&event, 1, Int32(clamping: rest)) > 0 else { throw Failure(reason: "does not answer") }
        var buffer = [UInt8](repeating: 0, count: size)
        let count = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
        guard count >= 0 else { throw Failure(reason: DNSExchange.reason(errno)) }
        return Array(buffer.prefix(count))
    }

    private func connect(_ type: __socket_type) throws(Failure) -> CInt {
        guard let address = try? SocketAddress(ipAddress: server.host, port: server.port) else {
            throw Failure(reason: "is not a name server's address")
        }
        let descriptor = Glibc.socket(address.protocol == .inet6 ? AF_INET6 : AF_INET, Int32(type.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(reason: DNSExchange.reason(errno)) }
        var patience = timeval(tv_sec: Int(timeoutMilliseconds) / 1000, tv_usec: Int(timeoutMilliseconds) % 1000 * 1000)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let isConnected = address.withSockAddr { address, size in
            Glibc.connect(descriptor, address, socklen_t(size)) == 0
        }
        guard isConnected else {
            let reason = DNSExchange.reason(errno)
            close(descriptor)
            throw Failure(reason: reason)
        }
        return descriptor
    }

    private static func reason(_ code: CInt) -> String {
        code == ECONNREFUSED ? "has no name service" : strerror(code).map { String(cString: $0) } ?? "fails"
    }
}
