/// In which direction a panel lays out what it repeats.
public enum PanelOrientation: String, Hashable, Sendable {
    /// By the panel's shape.
    case automatic = "auto"
    case horizontal, vertical
}
