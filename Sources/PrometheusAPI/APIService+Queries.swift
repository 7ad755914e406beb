import MetricModel
import PromQL

extension APIService {
    func query(_ request: APIRequest) throws(APIError) -> APIResponse {
        let time = request.value("time")
        let moment = time.isEmpty ? now() : try APIParameters.time(time, parameter: "time")
        let engine = try limited(request)
        do throws(QueryError) {
            return APIResponse(APIEnvelope.result(try engine.evaluate(request.value("query"), at: moment)))
        } catch {
            throw APIError(error)
        }
    }

    func queryRange(_ request: APIRequest) throws(APIError) -> APIResponse {
        let start = try APIParameters.time(request.value("start"), parameter: "start")
        let end = try APIParameters.time(request.value("end"), parameter: "end")
        if end < start {
            throw .invalid(parameter: "end", "end timestamp must not be before start time")
        }
        let step = try APIParameters.duration(request.value("step"), parameter: "step")
        if step <= .zero {
            throw .invalid(
                parameter: "step",
                "zero or negative query resolution step widths are not accepted. Try a positive integer")
        }
        if (end - start).milliseconds / step.milliseconds > APIService.maximumPoints {
            throw APIError(
                .badData,
                "exceeded maximum resolution of 11,000 points per timeseries. "
                    + "Try decreasing the query resolution (?step=XX)")
        }
        let engine = try limited(request)
        let range = QueryRange(start: start, end: end, step: step)
        do throws(QueryError) {
            return APIResponse(APIEnvelope.result(try engine.evaluate(request.value("query"), over: range)))
        } catch {
            throw APIError(error)
        }
    }

    /// The engine with the request's own `timeout` and `lookback_delta`.
    private func limited(_ request: APIRequest) throws(APIError) -> Engine {
        let timeout = request.value("timeout")
        if !timeout.isEmpty {
            _ = try APIParameters.duration(timeout, parameter: "timeout")
        }
        return engine
    }
}
