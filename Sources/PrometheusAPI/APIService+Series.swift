import MetricModel
import PromQL

extension APIService {
    func series(_ request: APIRequest) throws(APIError) -> APIResponse {
        if request.values("match[]").isEmpty {
            throw APIError(.badData, "no match[] parameter provided")
        }
        let found = try matchingSeries(request).sorted()
        let limit = try APIParameters.limit(request.value("limit"))
        return list(found, limit: limit) { $0.labels($1) }
    }

    func labelNames(_ request: APIRequest) throws(APIError) -> APIResponse {
        var names: Set<String> = []
        for labels in try matchingSeries(request) {
            for label in labels { names.insert(label.name) }
        }
        let limit = try APIParameters.limit(request.value("limit"))
        return list(names.sorted { $0.precedesBytewise($1) }, limit: limit) { $0.string($1) }
    }

    func labelValues(_ name: String, _ request: APIRequest) throws(APIError) -> APIResponse {
        if name.isEmpty {
            throw APIError(.badData, "invalid label name: \(LabelSyntax.quoted(name))")
        }
        var values: Set<String> = []
        for labels in try matchingSeries(request) {
            values.insert(labels[name])
        }
        values.remove("")
        let limit = try APIParameters.limit(request.value("limit"))
        return list(values.sorted { $0.precedesBytewise($1) }, limit: limit) { $0.string($1) }
    }

    /// The series that any of the request's selectors match; all of them where it has none.
    private func matchingSeries(_ request: APIRequest) throws(APIError) -> Set<Labels> {
        let start = request.value("start")
        let end = request.value("end")
        let from =
            start.isEmpty ? Timestamp(milliseconds: .min) : try APIParameters.time(start, parameter: "start")
        let through = end.isEmpty ? Timestamp(milliseconds: .max) : try APIParameters.time(end, parameter: "end")
        if through < from {
            throw .invalid(parameter: "end", "end timestamp must not be before start time")
        }
        var selectors: [[Matcher]] = []
        for text in request.values("match[]") {
            selectors.append(try selector(text))
        }
        if selectors.isEmpty { selectors = [[]] }
        var found: Set<Labels> = []
        for matchers in selectors {
            do {
                let selection = try source.select(matchers, from: from, through: through)
                for index in 0..<selection.count { found.insert(selection.labels(at: index)) }
            } catch {
                throw APIError(.execution, "\(error)")
            }
        }
        return found
    }

    private func selector(_ text: String) throws(APIError) -> [Matcher] {
        do throws(QueryError) {
            return try VectorSelector(parsing: text).matchers
        } catch {
            throw .invalid(parameter: "match[]", error.message)
        }
    }

    private func list<Element>(
        _ elements: [Element], limit: Int?, write: (inout JSONWriter, Element) -> Void
    ) -> APIResponse {
        let shown = limit.map { elements.prefix($0) } ?? elements[...]
        let warnings = shown.count < elements.count ? ["results truncated due to limit"] : []
        return APIResponse(
            APIEnvelope.success(warnings: warnings) { json in
                json.array { json in
                    for element in shown { write(&json, element) }
                }
            })
    }
}
