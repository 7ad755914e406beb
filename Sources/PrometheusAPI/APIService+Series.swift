import MetricModel
import PromQL

extension APIService {
    func series(_ request: APIRequest) throws(APIError) -> APIResponse {
        if request.values("match[]").isEmpty {
            throw APIError(.badData, "no match[] parameter provided")
        }
        let limit = try APIParameters.limit(request)
        let patience = patience
        let span = try span(of: request)
        let selectors: [[Matcher]]
        do throws(APIError) {
            selectors = try APIService.selectors(of: request, patience)
        } catch  where error.kind == .badData {
            throw .invalid(parameter: "match[]", error.message)
        }
        let found = try select(selectors, in: span, patience).sorted()
        return list(found, limit: limit) { $0.labels($1) }
    }

    func labelNames(_ request: APIRequest) throws(APIError) -> APIResponse {
        let limit = try APIParameters.limit(request)
        var names: Set<BytewiseText> = []
        for labels in try select(try span(of: request), request) {
            for label in labels { names.insert(BytewiseText(label.name)) }
        }
        return list(names.sorted().map(\.text), limit: limit) { $0.string($1, escapingHTML: true) }
    }

    func labelValues(_ request: APIRequest) throws(APIError) -> APIResponse {
        let name = APIService.unescaped(label: request.label)
        if name.isEmpty {
            throw APIError(.badData, "invalid label name: \(LabelSyntax.quoted(name))")
        }
        let limit = try APIParameters.limit(request)
        var values: Set<BytewiseText> = []
        for labels in try select(try span(of: request), request) {
            let value = labels[name]
            if !value.isEmpty { values.insert(BytewiseText(value)) }
        }
        return list(values.sorted().map(\.text), limit: limit) { $0.string($1, escapingHTML: true) }
    }

    // MARK: Selecting

    private var patience: Patience {
        Patience(deadline: .now + .milliseconds(max(0, limits.queryTimeout.milliseconds)))
    }

    private func span(of request: APIRequest) throws(APIError) -> (from: Timestamp, through: Timestamp) {
        let from = try APIParameters.time(request, "start", default: Timestamp(milliseconds: .min))
        let through = try APIParameters.time(request, "end", default: Timestamp(milliseconds: .max))
        return (from, through)
    }

    /// The series that any of the request's selectors match; all of them where it has none.
    private func select(
        _ span: (from: Timestamp, through: Timestamp), _ request: APIRequest
    ) throws(APIError) -> Set<Labels> {
        let patience = patience
        let selectors = try APIService.selectors(of: request, patience)
        return try select(selectors.isEmpty ? [[]] : selectors, in: span, patience)
    }

    private func select(
        _ selectors: [[Matcher]], in span: (from: Timestamp, through: Timestamp), _ patience: Patience
    ) throws(APIError) -> Set<Labels> {
        var found: Set<Labels> = []
        if span.through < span.from { return found }
        for matchers in selectors {
            try patience.check()
            do {
                let selection = try source.select(matchers, from: span.from, through: span.through)
                for index in 0..<selection.count { found.insert(selection.labels(at: index)) }
            } catch {
                throw APIError(.execution, "\(error)")
            }
        }
        return found
    }

    /// Each has to ask for something: one that an unlabelled series would fulfil asks for everything.
    private static func selectors(of request: APIRequest, _ patience: Patience) throws(APIError) -> [[Matcher]] {
        var selectors: [[Matcher]] = []
        var seen: Set<BytewiseText> = []
        for text in request.values("match[]") where seen.insert(BytewiseText(text)).inserted {
            try patience.check()
            do throws(QueryError) {
                selectors.append(try VectorSelector(parsing: text).matchers)
            } catch {
                throw APIError(.badData, error.message)
            }
        }
        guard selectors.allSatisfy({ $0.contains { !$0.matches("") } }) else {
            throw APIError(.badData, "match[] must contain at least one non-empty matcher")
        }
        return selectors
    }

    private func list<Element>(
        _ elements: [Element], limit: Int?, write: (inout JSONWriter, Element) -> Void
    ) -> APIResponse {
        let shown = limit.map { elements.prefix($0) } ?? elements[...]
        return .success(warnings: shown.count < elements.count ? [APIService.truncation] : []) { json in
            json.array { json in
                for element in shown { write(&json, element) }
            }
        }
    }
}
