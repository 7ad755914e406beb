/// How much of its clients a service puts up with.
public struct ServiceLimits: Hashable, Sendable {
    /// Bytes of a request's body; more is answered with 413.
    public var bodyByteCount: Int
    /// Seconds within which a request's body must have come; then the connection is closed.
    public var bodySeconds: Int64
    /// Bodies being received at the same time; requests with further ones are answered with 503 at once.
    public var bodyCount: Int
    /// Requests answered at the same time, their bodies received; more are answered with 503 at once.
    public var requestCount: Int
    /// Open connections; for more the one that has been waiting longest for a request is closed.
    public var connectionCount: Int
    /// Seconds after which a connection without a further request is closed.
    public var idleSeconds: Int64
    /// Seconds within which a connection's first request must begin.
    public var firstRequestSeconds: Int64
    /// Bytes of a request's path and query; more is answered with 414.
    public var addressByteCount: Int
    /// Bytes of a request's headers; more is answered with 431.
    public var headerByteCount: Int

    public init(
        bodyByteCount: Int = 1 << 20, bodySeconds: Int64 = 30, bodyCount: Int = 128, requestCount: Int = 64,
        connectionCount: Int = 256, idleSeconds: Int64 = 120, firstRequestSeconds: Int64 = 10,
        addressByteCount: Int = 32 << 10, headerByteCount: Int = 32 << 10
    ) {
        self.bodyByteCount = bodyByteCount
        self.bodySeconds = bodySeconds
        self.bodyCount = bodyCount
        self.requestCount = requestCount
        self.connectionCount = connectionCount
        self.idleSeconds = idleSeconds
        self.firstRequestSeconds = firstRequestSeconds
        self.addressByteCount = addressByteCount
        self.headerByteCount = headerByteCount
    }
}
