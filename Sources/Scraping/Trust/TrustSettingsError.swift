/// Why a `tls_config` can't be used.
public struct TrustSettingsError: Error, Hashable, Sendable {
    /// `ca`, `cert` or `key`.
    public let option: String
    /// Nil where the text is inline or missing.
    public let file: String?
    let detail: String
}

extension TrustSettingsError: CustomStringConvertible {
    public var description: String {
        let name = file.map { "\(option)_file \($0)" } ?? option
        return "tls_config: \(name) \(detail)"
    }
}
