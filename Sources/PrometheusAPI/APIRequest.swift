/// A request to the API, its query string and form already decoded.
public struct APIRequest: Sendable {
    public var path: String
    /// In the order of the request; the query string before the form.
    public var parameters: [(name: String, value: String)]

    public init(path: String, parameters: [(name: String, value: String)]) {
        self.path = path
        self.parameters = parameters
    }

    /// The first value of a parameter, or the empty text.
    func value(_ name: String) -> String {
        parameters.first { $0.name == name }?.value ?? ""
    }

    func values(_ name: String) -> [String] {
        parameters.filter { $0.name == name }.map(\.value)
    }
}
