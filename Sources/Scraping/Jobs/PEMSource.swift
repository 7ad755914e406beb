/// Where certificates or a key come from, in PEM form.
public enum PEMSource: Hashable, Sendable {
    case inline(Secret)
    /// Read again for new connections when it changes.
    case file(String)
}
