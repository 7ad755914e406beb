/// A header of a request or an answer, for people: secrets are hidden already.
public struct HeaderLine: Hashable, Sendable {
    public let name: String
    public let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension HeaderLine {
    /// The header without a cookie's value, which is as good as a password.
    var maskingCookies: HeaderLine {
        name.lowercased() == "set-cookie" ? HeaderLine(name, Secret(value).description) : self
    }
}
