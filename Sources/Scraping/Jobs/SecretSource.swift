/// Where a secret comes from.
public enum SecretSource: Hashable, Sendable {
    case inline(Secret)
    /// The whole file but blanks and line ends around it; read again when it changes.
    case file(String)
}
