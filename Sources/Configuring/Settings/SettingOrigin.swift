/// Who said what a setting is; in the order in which they win.
public enum SettingOrigin: Hashable, Sendable {
    /// `--theme`
    case flag(String)
    /// `KONGTOP_THEME`
    case environment(String)
    case file(ConfigurationPlace)
    case standard
}

extension SettingOrigin: CustomStringConvertible {
    public var description: String {
        switch self {
        case .flag(let name): name
        case .environment(let name): name
        case .file(let place): place.description
        case .standard: "default"
        }
    }
}
