/// A request as a route sees it: decoded, and bounded in size.
public struct ServiceRequest: Sendable {
    public struct Parameter: Hashable, Sendable {
        public let name: String
        public let value: String
    }

    /// `GET`, `POST`, in capitals.
    public let method: String
    /// Without the query, percent-decoded.
    public let path: String
    /// The query's parameters and behind them those of a form body, decoded, in their order; names may repeat.
    public let parameters: [Parameter]
    /// What the path's `:name` segments stand for.
    public internal(set) var captures: [String: String] = [:]
    public let headers: ServiceHeaders
    /// The body of anything but a form.
    public let body: [UInt8]

    /// The first parameter of that name.
    public func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// All parameters of that name, such as `match[]`.
    public func parameters(_ name: String) -> [String] {
        parameters.filter { $0.name == name }.map(\.value)
    }
}
