/// How much of one panel is drawn.
public struct PanelCheck: Sendable, Equatable, Codable {
    public enum Status: String, Sendable, Equatable, Codable {
        case full
        /// Drawn, but not everything that the panel says.
        case partial
        /// Not drawn: `errors` say why.
        case none
    }

    public var title: String
    /// Grafana's name of its kind.
    public var type: String
    public var status: Status
    /// What changes the picture and is not drawn.
    public var ignored: [String]
    /// What is wrong, expressions that can't be read among it.
    public var errors: [String]
}
