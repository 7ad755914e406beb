/// What is wrong with an encrypted connection.
public enum TLSProblem: Hashable, Sendable {
    /// No certificate authority that we trust has signed the server's certificate, or it is out of date.
    case untrustedCertificate
    case expiredCertificate
    /// The certificate is for other hosts.
    case wrongName
    /// What answers does not speak TLS.
    case notTLS
    case clientCertificateWanted
    case other(String)
}
