/// A method, a path and what answers there.
public struct ServiceRoute: Sendable {
    public typealias Handler = @Sendable (ServiceRequest) async throws -> ServiceResponse

    public let methods: [String]
    let segments: [Substring]
    public let handler: Handler

    /// - Parameters:
    ///   - methods: in capitals; `GET` answers `HEAD`, too.
    ///   - path: begins with `/`; a segment `:name` stands for any one segment.
    ///   - handler: is cancelled when the client goes away; an error becomes a status 500 without its text.
    public init(_ methods: [String] = ["GET"], _ path: String, handler: @escaping Handler) {
        self.methods = methods
        segments = path.split(separator: "/", omittingEmptySubsequences: false)
        self.handler = handler
    }

    /// What the path's captures stand for, or nil where the path is another one.
    func captures(for path: [Substring]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var captures: [String: String] = [:]
        for (segment, part) in zip(segments, path) {
            if segment.hasPrefix(":") {
                captures[String(segment.dropFirst())] = URLCoding.decoded(part, plusIsBlank: false)
            } else if URLCoding.decoded(part, plusIsBlank: false) != segment {
                return nil
            }
        }
        return captures
    }

    func allows(_ method: String) -> Bool {
        methods.contains(method) || (method == "HEAD" && methods.contains("GET"))
    }
}
