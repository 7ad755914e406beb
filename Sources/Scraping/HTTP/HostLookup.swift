import Dispatch
import Glibc
import NIOCore
import Synchronization

/// Asks the system for hosts' addresses, on threads of their own: a name service that does not answer holds up
/// nobody but those who wait for the same name.
final class HostLookup: Sendable {
    struct Failure: Error {
        let host: String
        /// Whether the name service said that there is no such host, or said nothing.
        let isUnknown: Bool
        let detail: String
    }

    /// `EAI_NODATA`, which Glibc hides from Swift: the name exists, but has no addresses.
    private static let noData: CInt = -5

    typealias Answer = Result<[SocketAddress], Failure>
    typealias Waiter = @Sendable (Answer) -> Void

    private let ask: @Sendable (_ host: String) -> Answer

    /// Who waits, by host. All who ask while an answer is on its way get the same one.
    private let waiting = Mutex<[String: [Waiter]]>([:])

    /// - Parameter ask: may take its time; it has a thread of its own.
    init(ask: @escaping @Sendable (_ host: String) -> Answer = { HostLookup.askSystem($0) }) {
        self.ask = ask
    }

    /// - Parameter waiter: called once, on any thread; the addresses' ports are 0.
    func addresses(of host: String, _ waiter: @escaping Waiter) {
        let isFirst = waiting.withLock { waiting in
            waiting[host, default: []].append(waiter)
            return waiting[host]?.count == 1
        }
        guard isFirst else { return }
        DispatchQueue.global().async {
            let result = self.ask(host)
            let waiters = self.waiting.withLock { $0.removeValue(forKey: host) ?? [] }
            for waiter in waiters { waiter(result) }
        }
    }

    private static func askSystem(_ host: String) -> Answer {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, &hints, &list)
        guard status == 0 else {
            let isUnknown = status == EAI_NONAME || status == noData
            let detail = gai_strerror(status).map { String(cString: $0) } ?? "error \(status)"
            return .failure(Failure(host: host, isUnknown: isUnknown, detail: detail))
        }
        defer { freeaddrinfo(list) }
        var addresses: [SocketAddress] = []
        var next = list
        while let entry = next {
            if let address = socketAddress(entry.pointee) { addresses.append(address) }
            next = entry.pointee.ai_next
        }
        return .success(addresses)
    }

    private static func socketAddress(_ entry: addrinfo) -> SocketAddress? {
        guard let address = entry.ai_addr else { return nil }
        switch entry.ai_family {
        case AF_INET:
            return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { SocketAddress($0.pointee) }
        case AF_INET6:
            return address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { SocketAddress($0.pointee) }
        default:
            return nil
        }
    }
}
