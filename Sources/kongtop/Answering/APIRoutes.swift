import PrometheusAPI
import Serving

/// The Prometheus API as routes of an HTTP server.
struct APIRoutes {
    let service: APIService
    let lanes: QueryLanes

    var routes: [ServiceRoute] {
        APIEndpoint.allCases.flatMap { endpoint in [questions(endpoint), preflight(endpoint)] }
    }

    private func questions(_ endpoint: APIEndpoint) -> ServiceRoute {
        ServiceRoute(endpoint.methods, endpoint.rawValue) { [service, lanes] request in
            // The task is cancelled when the connection closes, and the query with it.
            await withTaskExecutorPreference(lanes) {
                await APIRoutes.answer(request, for: endpoint, by: service)
            }
        }
    }

    /// What a browser asks before it lets a page of another site ask.
    private func preflight(_ endpoint: APIEndpoint) -> ServiceRoute {
        ServiceRoute(["OPTIONS"], endpoint.rawValue) { request in
            APIRoutes.sharing(ServiceResponse(status: 204), with: request)
        }
    }

    /// Asynchronous only in order to run where the task prefers.
    @concurrent
    private static func answer(
        _ request: ServiceRequest, for endpoint: APIEndpoint, by service: APIService
    ) async -> ServiceResponse {
        let answer = service.respond(
            to: APIRequest(
                endpoint, parameters: request.parameters.map { ($0.name, $0.value) },
                label: request.captures["name"] ?? ""))
        var response = ServiceResponse(
            status: answer.status, headers: ["Content-Type": answer.contentType], body: .whole(answer.body))
        if answer.body.count >= smallest, AnswerHeaders.takesGzip(request), let packed = GzipPacker.pack(answer.body) {
            response.headers["Content-Encoding"] = "gzip"
            response.body = .whole(packed)
        }
        return sharing(response, with: request)
    }

    /// Shorter answers fit into one packet as they are.
    private static let smallest = 1400

    private static func sharing(_ response: ServiceResponse, with request: ServiceRequest) -> ServiceResponse {
        var response = response
        for (name, value) in AnswerHeaders.sharing(request) { response.headers.append(name, value) }
        return response
    }
}
