/// Finds what answers a request.
struct RouteTable: Sendable {
    enum Match {
        case route(ServiceRoute, captures: [String: String])
        /// The path is known, the method is not.
        case wrongMethod(allowed: [String])
        case none
    }

    let routes: [ServiceRoute]

    /// - Parameter path: as it was sent, still encoded.
    func match(method: String, path: Substring) -> Match {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        var allowed: [String] = []
        for route in routes {
            guard let captures = route.captures(for: segments) else { continue }
            if route.allows(method) { return .route(route, captures: captures) }
            allowed += route.methods
        }
        return allowed.isEmpty ? .none : .wrongMethod(allowed: allowed)
    }
}
