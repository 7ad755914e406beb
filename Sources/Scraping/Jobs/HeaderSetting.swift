/// A header of every request, with the values of `values`, `secrets` and `files` in this order (`http_headers`).
public struct HeaderSetting: Hashable, Sendable {
    public var name: String
    public var values: [SecretSource]

    public init(_ name: String, values: [SecretSource]) {
        self.name = name
        self.values = values
    }
}
