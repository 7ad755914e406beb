/// A piece of a configuration file: bounded, with aliases and merges resolved.
struct ConfigurationNode: Sendable {
    enum Content: Sendable {
        /// `isPlain`: written without quotes, so that `true`, `5` and `null` mean something.
        case scalar(String, isPlain: Bool)
        case list([ConfigurationNode])
        case map([Entry])
    }

    struct Entry: Sendable {
        var key: String
        var keyPlace: ConfigurationPlace
        var value: ConfigurationNode
    }

    var content: Content
    var place: ConfigurationPlace
}

extension ConfigurationNode {
    /// Whether nothing is said: `key:` or `key: null`.
    var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// What it is, for messages.
    var kind: String {
        switch content {
        case .scalar: isNull ? "nothing" : "a single value"
        case .list: "a list"
        case .map: "a map"
        }
    }
}
