public import MetricModel

/// kongtop's own settings as they are in the end: flags over environment over file.
public struct Settings: Equatable, Sendable {
    private var known: [SettingName: Setting] = [:]
    /// Where the file says what keys are to do, by command.
    public internal(set) var keyPlaces: [String: ConfigurationPlace] = [:]
    /// Where the file says a threshold, by its name.
    public internal(set) var thresholdPlaces: [String: ConfigurationPlace] = [:]

    public init() {}

    public subscript(name: SettingName) -> Setting? { known[name] }

    /// What was said of the setting by the first of those who said something.
    ///
    /// - Parameters:
    ///   - flags: values that options of the command line gave.
    ///   - environment: all variables.
    ///   - file: what the section `kongtop:` says.
    /// - Returns: the settings, and complaints of values that can't be; those of the file are its own complaints.
    public static func resolve(
        flags: [SettingName: String], environment: [String: String], file: Settings = Settings()
    ) -> (settings: Settings, complaints: [String]) {
        var result = file
        var complaints: [String] = []
        for name in SettingName.allCases {
            var given: (text: String, origin: SettingOrigin)?
            if let variable = name.environmentVariable, let text = environment[variable], !text.isEmpty {
                given = (text, .environment(variable))
            }
            if let text = flags[name] { given = (text, .flag(name.flag)) }
            guard let given else { continue }
            if let value = Setting.value(given.text, of: name.kind) {
                result.known[name] = Setting(value: value, origin: given.origin)
            } else {
                complaints.append(
                    "\(given.origin): \"\(ShownText.of(given.text))\" is not \(Setting.wanted(name.kind))")
            }
        }
        return (result, complaints)
    }

    mutating func set(_ name: SettingName, _ value: Setting.Value, at place: ConfigurationPlace) {
        known[name] = Setting(value: value, origin: .file(place))
    }
}

extension SettingName {
    /// `--theme`; `--snapshot-dir`
    public var flag: String { "--" + rawValue.replacing("_", with: "-") }
}

// MARK: - Values

extension Settings {
    public func text(_ name: SettingName) -> String? {
        if case .text(let text)? = known[name]?.value { text } else { nil }
    }

    public func duration(_ name: SettingName) -> TimeSpan? {
        if case .duration(let span)? = known[name]?.value { span } else { nil }
    }

    /// False where nobody says anything.
    public func flag(_ name: SettingName) -> Bool {
        if case .flag(let isSet)? = known[name]?.value { isSet } else { false }
    }

    public func list(_ name: SettingName) -> [String] {
        if case .list(let items)? = known[name]?.value { items } else { [] }
    }

    /// Commands (`pause`) and the keys that are to do them.
    public var keys: [Label] {
        pairs(.keys)
    }

    /// Numbers of the Live board (`cost`) and from where on they are a warning.
    public var thresholds: [Label] {
        pairs(.thresholds)
    }

    private func pairs(_ name: SettingName) -> [Label] {
        if case .map(let pairs)? = known[name]?.value { pairs } else { [] }
    }
}
