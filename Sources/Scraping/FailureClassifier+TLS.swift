import NIOSSL

extension FailureClassifier {
    func tlsProblem(_ error: NIOSSLExtraError) -> TLSProblem {
        error == .failedToValidateHostname ? .wrongName : .other(error.description)
    }

    /// BoringSSL gives its reasons as text only.
    func tlsProblem(_ error: NIOSSLError) -> TLSProblem {
        let text = String(describing: error)
        if text.contains("CERTIFICATE_VERIFY_FAILED") { return .untrustedCertificate }
        if text.contains("CERTIFICATE_EXPIRED") { return .expiredCertificate }
        if text.contains("CERTIFICATE_REQUIRED") { return .clientCertificateWanted }
        if text.contains("WRONG_VERSION_NUMBER") || text.contains("HTTP_REQUEST") { return .notTLS }
        return switch error {
        case .unableToValidateCertificate, .noCertificateToValidate: .untrustedCertificate
        default: .other(FailureClassifier.symbol(in: text).map { "handshake failed: \($0)" } ?? "handshake failed")
        }
    }

    /// BoringSSL's name for what happened, such as `SSLV3_ALERT_HANDSHAKE_FAILURE`.
    private static func symbol(in text: String) -> Substring? {
        text.split { !($0.isUppercase || $0 == "_" || $0.isNumber) }.first { $0.contains("_") && $0.count > 6 }
    }
}
