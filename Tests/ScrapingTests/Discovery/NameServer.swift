import Foundation
import Glibc

@testable import Scraping

/// A name server for tests, on a port of this machine over UDP and TCP; it answers whatever it is told to.
final class NameServer: Sendable {
    let port: Int
    private let datagrams: CInt
    private let listener: CInt
    private let script: @Sendable (_ question: [UInt8], _ isTCP: Bool) -> [UInt8]?

    init(_ script: @escaping @Sendable (_ question: [UInt8], _ isTCP: Bool) -> [UInt8]?) {
        self.script = script
        var found: (CInt, CInt, Int)?
        while found == nil {
            let datagrams = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            let port = NameServer.bind(datagrams, to: 0) ?? 0
            if NameServer.bind(listener, to: port) != nil {
                listen(listener, 8)
                found = (datagrams, listener, port)
            } else {
                close(datagrams)
                close(listener)
            }
        }
        (datagrams, listener, port) = found ?? (0, 0, 0)
        Thread.detachNewThread { self.answerDatagrams() }
        Thread.detachNewThread { self.answerStreams() }
    }

    var settings: ResolverSettings {
        var settings = ResolverSettings(servers: [.init(host: "127.0.0.1", port: port)])
        settings.timeoutSeconds = 1
        settings.attempts = 1
        return settings
    }

    func stop() {
        shutdown(datagrams, Int32(SHUT_RDWR))
        shutdown(listener, Int32(SHUT_RDWR))
        close(datagrams)
        close(listener)
    }

    private static func bind(_ descriptor: CInt, to port: Int) -> Int? {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, length) == 0 ? getsockname(descriptor, $0, &length) : -1
            }
        }
        return status == 0 ? Int(UInt16(bigEndian: address.sin_port)) : nil
    }

    private func answerDatagrams() {
        while true {
            var buffer = [UInt8](repeating: 0, count: 2048)
            var sender = sockaddr_in()
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let count = withUnsafeMutablePointer(to: &sender) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    recvfrom(datagrams, &buffer, buffer.count, 0, $0, &length)
                }
            }
            guard count > 0 else { return }
            guard let answer = script(Array(buffer[..<count]), false) else { continue }
            _ = withUnsafePointer(to: &sender) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    sendto(datagrams, answer, answer.count, 0, $0, length)
                }
            }
        }
    }

    private func answerStreams() {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            defer { close(connection) }
            var buffer = [UInt8](repeating: 0, count: 2048)
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 2, let answer = script(Array(buffer[2..<count]), true) else { continue }
            let message = [UInt8(answer.count >> 8), UInt8(answer.count & 0xff)] + answer
            _ = send(connection, message, message.count, Int32(MSG_NOSIGNAL))
        }
    }
}

extension NameServer {
    /// An answer to a question: its records as type and data, each for the question's own name.
    static func answer(
        to question: [UInt8], records: [(type: UInt16, data: [UInt8])], code: UInt8 = 0, isTruncated: Bool = false
    ) -> [UInt8] {
        var bytes = Array(question.prefix(2)) + [isTruncated ? 0x82 : 0x80, code, 0, 1]
        bytes += [UInt8(records.count >> 8), UInt8(records.count & 0xff), 0, 0, 0, 0] + question.dropFirst(12)
        for (type, data) in records {
            bytes += [0xc0, 12, UInt8(type >> 8), UInt8(type & 0xff), 0, 1, 0, 0, 0, 60]
            bytes += [UInt8(data.count >> 8), UInt8(data.count & 0xff)] + data
        }
        return bytes
    }

    static func name(_ text: String) -> [UInt8] { DNSName(text)?.encoded ?? [] }
}
