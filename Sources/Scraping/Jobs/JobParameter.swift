/// A parameter of the address' query; with several values it is sent several times.
///
/// Relabeling sees and sets the first value as `__param_<name>`.
public struct JobParameter: Hashable, Sendable {
    public var name: String
    public var values: [String]

    public init(_ name: String, values: [String]) {
        self.name = name
        self.values = values
    }
}
