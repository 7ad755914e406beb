/// Why a server could not begin to listen.
public enum ServiceError: Error, Hashable, Sendable {
    case addressInUse(ListenAddress)
    case notPermitted(ListenAddress)
    /// The address is none of this machine's, or its name is unknown.
    case noSuchAddress(ListenAddress)
    case other(ListenAddress, detail: String)
    case alreadyStarted
}

extension ServiceError: CustomStringConvertible {
    /// One line, with what to do.
    public var description: String {
        switch self {
        case .addressInUse(let address):
            "can't listen on \(address): another program already does; choose another port, or 0 for any free one"
        case .notPermitted(let address):
            "can't listen on \(address): not permitted; ports below 1024 are for the administrator"
        case .noSuchAddress(let address): "can't listen on \(address): this machine has no such address"
        case .other(let address, let detail): "can't listen on \(address): \(detail)"
        case .alreadyStarted: "the server has been started before"
        }
    }
}
