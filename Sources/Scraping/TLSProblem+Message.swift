import MetricModel

extension TLSProblem {
    /// Go's words.
    func message(host: String) -> String {
        switch self {
        case .untrusted: "tls: failed to verify certificate: x509: certificate signed by unknown authority"
        case .outOfDate(let facts, let now):
            "tls: failed to verify certificate: x509: certificate has expired or is not yet valid: "
                + TLSProblem.lateness(facts, now: now)
        case .wrongName(let facts): "tls: failed to verify certificate: x509: \(TLSProblem.names(facts, host: host))"
        case .notTLS: "http: server gave HTTP response to HTTPS client"
        case .clientCertificateWanted: "remote error: tls: certificate required"
        case .clientCertificateRefused(let detail): "remote error: tls: \(detail)"
        case .noCommonVersion: "remote error: tls: protocol version not supported"
        case .handshakeRefused: "remote error: tls: handshake failure"
        case .other(let detail): "tls: \(detail)"
        }
    }

    private static func lateness(_ facts: CertificateFacts?, now: Timestamp) -> String {
        let time = "current time \(CivilDate.text(now)) is"
        guard let facts else { return "\(time) outside of its time" }
        return now < facts.validFrom
            ? "\(time) before \(CivilDate.text(facts.validFrom))" : "\(time) after \(CivilDate.text(facts.validUntil))"
    }

    private static func names(_ facts: CertificateFacts?, host: String) -> String {
        guard let facts, !facts.names.isEmpty else {
            return "certificate is not valid for any names, but wanted to match \(host)"
        }
        return "certificate is valid for \(facts.names.joined(separator: ", ")), not \(host)"
    }
}

extension TLSProblem {
    /// What it means and what to do about it.
    func advice(host: String) -> String {
        switch self {
        case .untrusted(let facts): TLSProblem.trustAdvice(facts, host: host)
        case .outOfDate(let facts, let now): TLSProblem.timeAdvice(facts, host: host, now: now)
        case .wrongName(let facts):
            if let facts, !facts.names.isEmpty {
                "the certificate of \(host) is for \(facts.names.joined(separator: ", ")), not for \(host): "
                    + "use such a name, or set tls_config's server_name to one"
            } else {
                "the certificate of \(host) names no host: it must be issued anew with a subjectAltName"
            }
        case .notTLS: "\(host) does not speak TLS on this port: use http:// instead of https://"
        case .clientCertificateWanted: "\(host) wants a client certificate: set tls_config's cert_file and key_file"
        case .clientCertificateRefused(let detail):
            "\(host) refuses our client certificate (\(detail)): check cert_file and key_file, and whom the server trusts"
        case .noCommonVersion: "\(host) speaks no TLS version that is allowed here: look at tls_config's min_version"
        case .handshakeRefused:
            "\(host) refuses the handshake: it may want a client certificate (tls_config's cert_file and key_file), "
                + "another server_name, or a cipher that is not offered"
        case .other(let detail): "no encrypted connection to \(host): \(detail)"
        }
    }

    private static func trustAdvice(_ facts: CertificateFacts?, host: String) -> String {
        guard let facts else {
            return "the certificate of \(host) is signed by an authority this machine does not trust; "
                + "give that authority as tls_config's ca_file"
        }
        let subject = facts.subject.isEmpty ? "" : " (\(facts.subject))"
        if facts.isSelfIssued {
            return "the certificate of \(host)\(subject) is signed by itself, so nobody vouches for it; "
                + "give it as tls_config's ca_file if it is the right one"
        }
        let issuer = facts.issuer.isEmpty ? "an unnamed authority" : "\"\(facts.issuer)\""
        return "the certificate of \(host) is signed by \(issuer), which this machine does not trust; "
            + "give that authority as tls_config's ca_file"
    }

    private static func timeAdvice(_ facts: CertificateFacts?, host: String, now: Timestamp) -> String {
        guard let facts else {
            return "the certificate of \(host) has expired or is not valid yet: renew it, or set the clock"
        }
        return now < facts.validFrom
            ? "the certificate of \(host) is valid only from \(CivilDate.text(facts.validFrom)) on: is a clock wrong?"
            : "the certificate of \(host) expired on \(CivilDate.text(facts.validUntil)): renew it"
    }
}
