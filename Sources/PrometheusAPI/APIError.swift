public import PromQL

/// Why the API refuses a request, by the words and status codes of Prometheus.
public struct APIError: Error, Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case badData = "bad_data"
        case execution
        case timeout
        case canceled
    }

    public var kind: Kind
    public var message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// A parameter that can't be read.
    static func invalid(parameter: String, _ message: String) -> APIError {
        APIError(.badData, "invalid parameter \"\(parameter)\": \(message)")
    }

    /// What a failed query means to the one who asked.
    public init(_ error: QueryError) {
        switch error.kind {
        case .parse: self = .invalid(parameter: "query", error.message)
        case .execution: self.init(.execution, error.message)
        case .timeout: self.init(.timeout, error.message)
        case .cancelled: self.init(.canceled, error.message)
        }
    }

    /// The HTTP status that goes with the kind.
    public var status: Int {
        switch kind {
        case .badData: 400
        case .execution: 422
        case .timeout: 503
        case .canceled: 499
        }
    }
}
