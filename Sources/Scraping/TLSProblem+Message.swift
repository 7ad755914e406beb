extension TLSProblem {
    func message(host: String) -> String {
        switch self {
        case .untrustedCertificate: "tls: failed to verify certificate: x509: certificate signed by unknown authority"
        case .expiredCertificate:
            "tls: failed to verify certificate: x509: certificate has expired or is not yet valid"
        case .wrongName: "tls: failed to verify certificate: x509: certificate is not valid for \(host)"
        case .notTLS: "http: server gave HTTP response to HTTPS client"
        case .clientCertificateWanted: "remote error: tls: certificate required"
        case .other(let detail): "tls: \(detail)"
        }
    }
}

extension TLSProblem {
    func advice(host: String) -> String {
        switch self {
        case .untrustedCertificate:
            "the certificate of \(host) is signed by an authority this machine does not trust; "
                + "add its CA to the system's certificates"
        case .expiredCertificate:
            "the certificate of \(host) has expired or is not valid yet: renew it, or set the clock"
        case .wrongName: "the certificate is not for \(host): use a name that it lists"
        case .notTLS: "\(host) does not speak TLS on this port: use http:// instead of https://"
        case .clientCertificateWanted: "\(host) wants a client certificate"
        case .other(let detail): "no encrypted connection to \(host): \(detail)"
        }
    }
}
