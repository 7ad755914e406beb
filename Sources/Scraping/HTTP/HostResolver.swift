import NIOCore
import NIOPosix

/// Gives one connection attempt the addresses of its host.
final class HostResolver: Resolver, Sendable {
    private let lookup: HostLookup
    private let fourth: EventLoopPromise<[SocketAddress]>
    private let sixth: EventLoopPromise<[SocketAddress]>

    init(lookup: HostLookup, loop: any EventLoop) {
        self.lookup = lookup
        fourth = loop.makePromise()
        sixth = loop.makePromise()
    }

    /// The system gives both kinds at once; NIO asks for the other kind first.
    func initiateAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> {
        fourth.futureResult
    }

    func initiateAAAAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> {
        lookup.addresses(of: host) { [fourth, sixth] result in
            switch result {
            case .success(let addresses):
                let complete = addresses.map { address in
                    var address = address
                    address.port = port
                    return address
                }
                sixth.succeed(complete.filter { $0.protocol == .inet6 })
                fourth.succeed(complete.filter { $0.protocol == .inet })
            case .failure(let failure):
                sixth.fail(failure)
                fourth.fail(failure)
            }
        }
        return sixth.futureResult
    }

    func cancelQueries() {}
}
