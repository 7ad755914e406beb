/// A request to the API, its query string and form already decoded.
public struct APIRequest: Sendable {
    public var endpoint: APIEndpoint
    /// In the order of the request; names may repeat.
    public var parameters: [(name: String, value: String)]
    /// The label in the path of `APIEndpoint.labelValues`.
    public var label: String

    public init(_ endpoint: APIEndpoint, parameters: [(name: String, value: String)] = [], label: String = "") {
        self.endpoint = endpoint
        self.parameters = parameters
        self.label = label
    }

    /// The first value of a parameter, or the empty text.
    func value(_ name: String) -> String {
        parameters.first { $0.name == name }?.value ?? ""
    }

    func values(_ name: String) -> [String] {
        parameters.filter { $0.name == name }.map(\.value)
    }
}
