import Serving

/// What an answer's head says besides its type.
enum AnswerHeaders {
    /// For pages of other sites, as Prometheus does it where nothing else is configured (util/httputil/cors.go).
    static func sharing(_ request: ServiceRequest) -> [(name: String, value: String)] {
        guard let origin = request.headers["Origin"], !origin.isEmpty else { return [] }
        return [
            ("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type, Origin"),
            ("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
            ("Access-Control-Allow-Origin", "*"),
            ("Access-Control-Expose-Headers", "Date"),
            ("Vary", "Origin"),
        ]
    }

    /// Whether the client names gzip among the encodings it takes. Like Prometheus, weights (`;q=0`) are not read:
    /// a coding that has one is another word.
    static func takesGzip(_ request: ServiceRequest) -> Bool {
        (request.headers["Accept-Encoding"] ?? "").split(separator: ",").contains { coding in
            coding.drop { $0 == " " }.prefix { $0 != " " } == "gzip"
        }
    }
}
