import MetricModel
import NIOSSL

extension FailureClassifier {
    /// Whether the server's certificate was refused; whether for its name.
    static func refusal(of error: any Error) -> (isRefusal: Bool, isForName: Bool) {
        if let error = error as? NIOSSLExtraError { return (error == .failedToValidateHostname, true) }
        guard let error = error as? NIOSSLError else { return (false, false) }
        switch error {
        case .unableToValidateCertificate, .noCertificateToValidate: return (true, false)
        default: return (String(describing: error).contains("CERTIFICATE_VERIFY_FAILED"), false)
        }
    }

    func tlsProblem(_ error: NIOSSLExtraError) -> TLSProblem {
        error == .failedToValidateHostname ? .wrongName(nil) : .other(error.description)
    }

    /// BoringSSL gives its reasons as text only.
    ///
    /// - Parameter error: a `NIOSSLError` of the handshake, or a `BoringSSLError` of what came after it.
    func tlsProblem(_ error: any Error) -> TLSProblem {
        if FailureClassifier.refusal(of: error).isRefusal { return .untrusted(nil) }
        let text = String(describing: error)
        if text.contains("CERTIFICATE_REQUIRED") { return .clientCertificateWanted }
        if text.contains("WRONG_VERSION_NUMBER") || text.contains("HTTP_REQUEST") { return .notTLS }
        if text.contains("PROTOCOL_VERSION") || text.contains("UNSUPPORTED_PROTOCOL") { return .noCommonVersion }
        if text.contains("ALERT_HANDSHAKE_FAILURE") { return .handshakeRefused }
        let alerts = [
            "CERTIFICATE_EXPIRED": "expired certificate", "CERTIFICATE_REVOKED": "revoked certificate",
            "CERTIFICATE_UNKNOWN": "unknown certificate", "BAD_CERTIFICATE": "bad certificate",
            "UNKNOWN_CA": "unknown certificate authority",
        ]
        for (name, words) in alerts where text.contains("ALERT_\(name)") {
            return .clientCertificateRefused(detail: words)
        }
        return .other(FailureClassifier.symbol(in: text).map { "handshake failed: \($0)" } ?? "handshake failed")
    }

    /// BoringSSL's name for what happened, such as `SSLV3_ALERT_HANDSHAKE_FAILURE`.
    private static func symbol(in text: String) -> Substring? {
        text.split { !($0.isUppercase || $0 == "_" || $0.isNumber) }.first { text in
            text.contains("_") && text.count > 6 && text.last != "_"
        }
    }
}
