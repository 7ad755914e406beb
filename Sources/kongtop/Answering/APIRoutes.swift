import PrometheusAPI
import Serving

/// The Prometheus API as routes of an HTTP server.
struct APIRoutes {
    let service: APIService
    let lanes: QueryLanes

    var routes: [ServiceRoute] {
        APIEndpoint.allCases.map { endpoint in
            ServiceRoute(endpoint.methods, endpoint.rawValue) { [service, lanes] request in
                // The task is cancelled when the connection closes, and the query with it.
                await withTaskExecutorPreference(lanes) {
                    await APIRoutes.answer(request, for: endpoint, by: service)
                }
            }
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
        return ServiceResponse(
            status: answer.status, headers: ["Content-Type": answer.contentType], body: .whole(answer.body))
    }
}
