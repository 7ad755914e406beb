/// Whom an encrypted connection trusts and what it shows of itself (`tls_config`).
public struct TLSSettings: Hashable, Sendable {
    public enum Version: String, Hashable, Comparable, Sendable, CaseIterable {
        case tls10 = "TLS10"
        case tls11 = "TLS11"
        case tls12 = "TLS12"
        case tls13 = "TLS13"

        public static func < (left: Version, right: Version) -> Bool { left.rawValue < right.rawValue }
    }

    /// The only authorities to trust; nil: those of the system.
    public var ca: PEMSource?
    /// The client's certificate, with those that lead to its authority; and its key.
    public var certificate: PEMSource?
    public var key: PEMSource?
    /// The name that the server's certificate must have instead of the address' host.
    public var serverName: String?
    /// Nil: TLS 1.2, as Go has it.
    public var minimumVersion: Version?
    public var maximumVersion: Version?
    /// Takes any certificate; whoever stands in between can read and change everything.
    public var insecureSkipVerify: Bool

    public init(
        ca: PEMSource? = nil, certificate: PEMSource? = nil, key: PEMSource? = nil,
        serverName: String? = nil, minimumVersion: Version? = nil, maximumVersion: Version? = nil,
        insecureSkipVerify: Bool = false
    ) {
        self.ca = ca
        self.certificate = certificate
        self.key = key
        self.serverName = serverName
        self.minimumVersion = minimumVersion
        self.maximumVersion = maximumVersion
        self.insecureSkipVerify = insecureSkipVerify
    }
}
