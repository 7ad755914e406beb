public import MetricModel

/// What is wrong with an encrypted connection.
public enum TLSProblem: Hashable, Sendable {
    /// No certificate authority that we trust has signed the server's certificate; nil where it could not be seen.
    case untrusted(CertificateFacts?)
    /// The certificate is out of date, or not valid yet.
    case outOfDate(CertificateFacts?, now: Timestamp)
    /// The certificate is for other hosts.
    case wrongName(CertificateFacts?)
    /// What answers does not speak TLS.
    case notTLS
    /// The server wants a client certificate.
    case clientCertificateWanted
    /// The server does not take the client certificate that it got.
    case clientCertificateRefused(detail: String)
    /// Client and server allow no TLS version in common.
    case noCommonVersion
    /// The server ends the handshake without a reason, as TLS 1.2 has it where a client certificate is missing.
    case handshakeRefused
    case other(String)
}
