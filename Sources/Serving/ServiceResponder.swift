import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Turns the HTTP library's requests into ours and our responses into its.
struct ServiceResponder: Sendable {
    private let routes: RouteTable
    private let limits: ServiceLimits
    private let gate: RequestGate
    private let bodyGate: RequestGate
    /// The service's open connections.
    let register: ConnectionRegister

    init(routes: RouteTable, limits: ServiceLimits) {
        self.routes = routes
        self.limits = limits
        gate = RequestGate(limit: limits.requestCount)
        bodyGate = RequestGate(limit: limits.bodyCount)
        register = ConnectionRegister(limit: limits.connectionCount)
    }

    /// - Parameter channel: the client's connection; when it closes, the answer is given up.
    func respond(to request: Request, over channel: any Channel) async -> Response {
        let method = request.method.rawValue
        // Waiting again before the client has read the answer would be too early by a little only.
        defer { register.mark(channel, isBusy: false) }
        if let refusal = refusal(of: request) {
            ServiceResponder.closeSoon(channel)
            return refusal.closing.httpResponse
        }
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

    /// What is too large to be looked at, told before any of it is.
    private func refusal(of request: Request) -> ServiceResponse? {
        if request.uri.string.utf8.count > limits.addressByteCount {
            return .refusal(414, "the request's address is longer than \(limits.addressByteCount) bytes")
        }
        let headers = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
        if headers > limits.headerByteCount {
            return .refusal(431, "the request's headers are longer than \(limits.headerByteCount) bytes")
        }
        if let announced = request.headers[.contentLength], Int(announced).map({ $0 > limits.bodyByteCount }) ?? true {
            return .refusal(413, "the request's body is larger than \(limits.bodyByteCount) bytes")
        }
        return nil
    }

    /// Ends the connection once the answer is on its way: the library would else wait for the rest of the request.
    private static func closeSoon(_ channel: any Channel) {
        channel.eventLoop.scheduleTask(in: .milliseconds(500)) { channel.close(promise: nil) }
    }

    private static func path(of request: Request) -> Substring {
        request.uri.string.prefix { $0 != "?" && $0 != "#" }
    }

    private func answer(
        _ request: Request, over channel: any Channel, with route: ServiceRoute, captures: [String: String]
    ) async -> ServiceResponse {
        do {
            guard let bytes = try await body(of: request, over: channel) else {
                ServiceResponder.closeSoon(channel)
                return .plain(503, "too many request bodies at once").closing
            }
            guard gate.enter() else { return .plain(503, "too many requests at once") }
            defer { gate.leave() }
            var decoded = ServiceResponder.decode(request, body: bytes)
            decoded.captures = captures
            let watch = try await channel.pipeline.handler(type: ConnectionWatch.self).get()
            return try await watch.run { [decoded] in try await route.handler(decoded) }
        } catch is NIOTooManyBytesError {
            ServiceResponder.closeSoon(channel)
            return .refusal(413, "the request's body is larger than \(limits.bodyByteCount) bytes").closing
        } catch {
            return .plain(500, "internal error")
        }
    }

    /// Receives a request's body, before the request counts as one being answered: slow bodies keep nobody out.
    ///
    /// - Returns: nil where too many bodies are being received already.
    private func body(of request: Request, over channel: any Channel) async throws -> ByteBuffer? {
        let isEmpty = [nil, "0"].contains(request.headers[.contentLength]) && request.headers[.transferEncoding] == nil
        if isEmpty { return try await request.body.collect(upTo: 0) }
        guard bodyGate.enter() else { return nil }
        defer { bodyGate.leave() }
        // Each byte starts the idle time anew, so it alone would let a body come for years.
        let end = channel.eventLoop.scheduleTask(in: .seconds(limits.bodySeconds)) { channel.close(promise: nil) }
        defer { end.cancel() }
        let bytes = try await request.body.collect(upTo: limits.bodyByteCount)
        // The library takes a body for complete where the connection ended within it.
        guard channel.isActive else { throw ChannelError.inputClosed }
        return bytes
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
