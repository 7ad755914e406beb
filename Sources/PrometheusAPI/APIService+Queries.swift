import MetricModel
import PromQL

extension APIService {
    func query(_ request: APIRequest) throws(APIError) -> APIResponse {
        let limit = try APIParameters.limit(request)
        let moment = try APIParameters.time(request, "time", default: now())
        let engine = try limited(request)
        return try respond(limit) { () throws(QueryError) in
            try engine.evaluate(request.value("query"), at: moment)
        }
    }

    func queryRange(_ request: APIRequest) throws(APIError) -> APIResponse {
        let limit = try APIParameters.limit(request)
        let range = try range(of: request)
        let engine = try limited(request)
        return try respond(limit) { () throws(QueryError) in
            try engine.evaluate(request.value("query"), over: range)
        }
    }

    func formatQuery(_ request: APIRequest) throws(APIError) -> APIResponse {
        do throws(QueryError) {
            let query = try ParsedQuery(request.value("query"))
            return .success { $0.string(query.expression.formatted, escapingHTML: true) }
        } catch {
            throw APIError(error)
        }
    }

    private func range(of request: APIRequest) throws(APIError) -> QueryRange {
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
        return QueryRange(start: start, end: end, step: step)
    }

    /// The engine with the request's own `timeout` and `lookback_delta`.
    private func limited(_ request: APIRequest) throws(APIError) -> Engine {
        var engine = engine
        var patience = limits.queryTimeout
        let timeout = request.value("timeout")
        if !timeout.isEmpty {
            patience = min(patience, try APIParameters.duration(timeout, parameter: "timeout"))
        }
        engine.options.deadline = .now + .milliseconds(max(0, patience.milliseconds))
        let lookback = request.value("lookback_delta")
        if !lookback.isEmpty {
            do throws(DurationFault) {
                let span = try APIParameters.duration(lookback)
                if span > .zero { engine.options.lookback = span }
            } catch {
                throw APIError(.badData, "error parsing lookback delta duration: \(error.message)")
            }
        }
        return engine
    }

    private func respond(
        _ limit: Int?, _ evaluate: () throws(QueryError) -> QueryResult
    ) throws(APIError) -> APIResponse {
        do throws(QueryError) {
            var result = try evaluate()
            let isCut = limit.map { result.value.keepFirst($0) } ?? false
            if isCut { result.warnings.append(APIService.truncation) }
            return APIResponse(APIEnvelope.result(result, mostAnnotations: limits.annotationCount))
        } catch {
            throw APIError(error)
        }
    }

    /// The warning about an answer that a `limit` cut off.
    static let truncation = "results truncated due to limit"
}

extension QueryValue {
    /// Drops all but the first series.
    ///
    /// - Returns: whether there were more.
    fileprivate mutating func keepFirst(_ count: Int) -> Bool {
        switch self {
        case .vector(let elements) where elements.count > count:
            self = .vector(Array(elements.prefix(count)))
            return true
        case .matrix(let series) where series.count > count:
            self = .matrix(Array(series.prefix(count)))
            return true
        default:
            return false
        }
    }
}
