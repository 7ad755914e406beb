public import MetricModel

/// A setting's value, read and checked, and who gave it.
public struct Setting: Equatable, Sendable {
    public enum Value: Equatable, Sendable {
        case text(String)
        case duration(TimeSpan)
        case flag(Bool)
        case list([String])
        case map([Label])
    }

    public let value: Value
    public let origin: SettingOrigin

    /// As `config show` prints it.
    public var text: String {
        switch value {
        case .text(let text): text
        case .duration(let span): span.description
        case .flag(let isSet): isSet ? "true" : "false"
        case .list(let items): "[" + items.joined(separator: ", ") + "]"
        case .map(let pairs): "{" + pairs.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + "}"
        }
    }
}

extension Setting {
    /// Reads a value that a flag or the environment gives as text.
    ///
    /// - Returns: nil where the text is none of the kind's values.
    static func value(_ text: String, of kind: SettingName.Kind) -> Value? {
        switch kind {
        case .text, .path: .text(text)
        case .duration(let least): TimeSpan(text).flatMap { $0.milliseconds >= least ? .duration($0) : nil }
        case .flag:
            YAMLWords.flag(text).map { .flag($0) } ?? (text == "1" ? .flag(true) : text == "0" ? .flag(false) : nil)
        case .oneOf(let names): names.contains(text) ? .text(text) : nil
        case .paths: .list(text.split(separator: ":").map(String.init))
        case .map: nil
        }
    }

    /// What values a kind takes, for messages.
    static func wanted(_ kind: SettingName.Kind) -> String {
        switch kind {
        case .text: "a text"
        case .path: "a path"
        case .duration(let least): "a duration such as 15s, at least \(TimeSpan(milliseconds: least))"
        case .flag: "true or false"
        case .oneOf(let names): "one of \(names.joined(separator: ", "))"
        case .paths: "a list of paths"
        case .map: "a map"
        }
    }
}
