import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Turns the HTTP library's requests into ours and our responses into its.
struct ServiceResponder: Sendable {
    private let routes: RouteTable
    private let limits: ServiceLimits
    private let gate: RequestGate

    init(routes: RouteTable, limits: ServiceLimits) {
        self.routes = routes
        self.limits = limits
        gate = RequestGate(limit: limits.requestCount)
    }

    /// - Parameter channel: the client's connection; when it closes, the answer is given up.
    func respond(to request: Request, over channel: any Channel) async -> Response {
        let method = request.method.rawValue
        var response: Response
        switch routes.match(method: method, path: ServiceResponder.path(of: request)) {
        case .route(let route, let captures):
            response = await answer(request, over: channel, with: route, captures: captures).httpResponse
        case .wrongMethod(let allowed):
            var refusal = ServiceResponse.plain(405, "method not allowed")
            refusal.headers["Allow"] = allowed.joined(separator: ", ")
            response = refusal.httpResponse
        case .none:
            response = ServiceResponse.plain(404, "404 page not found").httpResponse
        }
        return method == "HEAD" ? response.createHeadResponse() : response
    }

    private static func path(of request: Request) -> Substring {
        request.uri.string.prefix { $0 != "?" && $0 != "#" }
    }

    private func answer(
        _ request: Request, over channel: any Channel, with route: ServiceRoute, captures: [String: String]
    ) async -> ServiceResponse {
        guard gate.enter() else { return .plain(503, "too many requests at once") }
        defer { gate.leave() }
        let limit = limits.bodyByteCount
        do {
            let bytes = try await request.body.collect(upTo: limit)
            var decoded = ServiceResponder.decode(request, body: bytes)
            decoded.captures = captures
            let watch = try await channel.pipeline.handler(type: ConnectionWatch.self).get()
            return try await watch.run { [decoded] in try await route.handler(decoded) }
        } catch is NIOTooManyBytesError {
            return .plain(413, "the request's body is larger than \(limit) bytes")
        } catch {
            return .plain(500, "internal error")
        }
    }

    private static func decode(_ request: Request, body: ByteBuffer) -> ServiceRequest {
        var headers = ServiceHeaders()
        for field in request.headers { headers.append(field.name.rawName, field.value) }
        var parameters = URLCoding.parameters(request.uri.string.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" })
        let isForm = headers["Content-Type"]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false
        if isForm { parameters += URLCoding.parameters(Substring(String(buffer: body))) }
        return ServiceRequest(
            method: request.method.rawValue, path: URLCoding.decoded(path(of: request), plusIsBlank: false),
            parameters: parameters, headers: headers, body: isForm ? [] : Array(body.readableBytesView))
    }
}
