/// How much of its clients a service puts up with.
public struct ServiceLimits: Hashable, Sendable {
    /// Bytes of a request's body; more is answered with 413.
    public var bodyByteCount: Int
    /// Requests answered at the same time; more are answered with 503 at once.
    public var requestCount: Int
    /// Open connections; more wait to be accepted.
    public var connectionCount: Int
    /// Seconds after which a connection without a request is closed.
    public var idleSeconds: Int64

    public init(
        bodyByteCount: Int = 1 << 20, requestCount: Int = 64, connectionCount: Int = 256, idleSeconds: Int64 = 120
    ) {
        self.bodyByteCount = bodyByteCount
        self.requestCount = requestCount
        self.connectionCount = connectionCount
        self.idleSeconds = idleSeconds
    }
}
