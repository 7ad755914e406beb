/// What the `Authorization` header says.
public enum Credentials: Hashable, Sendable {
    /// `basic_auth`
    case basic(username: SecretSource, password: SecretSource)
    /// `authorization`; the type is `Bearer` unless told otherwise.
    case authorization(type: String, credentials: SecretSource)
    /// `oauth2`: tokens are fetched, and again when they expire.
    case oauth2(OAuth2Settings)
}
