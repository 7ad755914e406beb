import Glibc
import NIOCore

extension ServiceError {
    /// Tells from what binding a socket threw.
    init(_ error: any Error, at address: ListenAddress) {
        switch error {
        case let error as IOError:
            switch error.errnoCode {
            case EADDRINUSE: self = .addressInUse(address)
            case EACCES, EPERM: self = .notPermitted(address)
            case EADDRNOTAVAIL: self = .noSuchAddress(address)
            default: self = .other(address, detail: "system error \(error.errnoCode)")
            }
        case is SocketAddressError: self = .noSuchAddress(address)
        default: self = .other(address, detail: "\(type(of: error))")
        }
    }
}
