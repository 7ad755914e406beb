/// A pretend node: serves one page at `/metrics` as Kong's Status API does, or fails in the ways that nodes fail.
public struct PageServer: Sendable {
    private let service: HTTPService

    /// - Parameters:
    ///   - serverName: Kong's `Server` header.
    ///   - fault: asked before each answer; nil where the page is served as it should be.
    ///   - page: the page's bytes, made for each request.
    public init(
        at address: ListenAddress = .loopback, serverName: String = "kong/3.8.0",
        fault: @escaping @Sendable () -> PageFault? = { nil }, page: @escaping @Sendable () async -> [UInt8]
    ) {
        let route = ServiceRoute(["GET"], "/metrics") { request in
            let bytes = await page()
            var response = ServiceResponse(
                headers: PageServer.headers(for: request, serverName: serverName), body: .chunked(bytes))
            try await fault()?.spoil(&response, page: bytes)
            return response
        }
        service = HTTPService(at: address, limits: ServiceLimits(bodyByteCount: 1 << 16), routes: [route])
    }

    /// - Returns: the port, which matters where a free one was asked for.
    public func start() async throws(ServiceError) -> Int {
        try await service.start()
    }

    public func stop() async {
        await service.stop()
    }

    /// The head that Kong 3.8 sends with its page.
    private static func headers(for request: ServiceRequest, serverName: String) -> ServiceHeaders {
        let closes = request.headers["Connection"]?.lowercased() == "close"
        return [
            "Content-Type": "text/plain; charset=UTF-8",
            "Connection": closes ? "close" : "keep-alive",
            "Access-Control-Allow-Origin": "*",
            "X-Kong-Admin-Latency": "0",
            "Server": serverName,
        ]
    }
}
