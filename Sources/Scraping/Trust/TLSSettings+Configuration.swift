import NIOSSL

extension TLSSettings {
    /// The files that a context depends on.
    var files: [String] {
        [ca, certificate, key].compactMap { source in
            if case .file(let path) = source { path } else { nil }
        }
    }

    /// The same without what shows who we are: for hosts that secrets are not meant for.
    var withoutClientCertificate: TLSSettings {
        var settings = self
        settings.certificate = nil
        settings.key = nil
        return settings
    }

    /// What NIO's TLS wants to know.
    func configuration() throws(TrustSettingsError) -> TLSConfiguration {
        var result = TLSConfiguration.makeClientConfiguration()
        result.minimumTLSVersion = (minimumVersion ?? .tls12).version
        result.maximumTLSVersion = maximumVersion?.version
        result.certificateVerification = insecureSkipVerify ? .none : .fullVerification
        result.applicationProtocols = ["http/1.1"]
        if let ca {
            result.trustRoots = .certificates(try TLSSettings.certificates(ca, option: "ca"))
        }
        guard certificate != nil || key != nil else { return result }
        guard let certificate, let key else {
            throw TrustSettingsError(
                option: certificate == nil ? "cert" : "key", file: nil, detail: "a client certificate needs both")
        }
        let chain = try TLSSettings.certificates(certificate, option: "cert")
        let privateKey = try TLSSettings.privateKey(key)
        guard let leaf = chain.first, (try? leaf.extractPublicKey().toSPKIBytes()) != nil else {
            throw TrustSettingsError(option: "cert", file: certificate.path, detail: "has no usable public key")
        }
        result.certificateChain = chain.map { .certificate($0) }
        result.privateKey = .privateKey(privateKey)
        return result
    }

    private static func certificates(_ source: PEMSource, option: String) throws(TrustSettingsError)
        -> [NIOSSLCertificate]
    {
        let bytes = try source.bytes(option: option)
        guard let certificates = try? NIOSSLCertificate.fromPEMBytes(bytes), !certificates.isEmpty else {
            throw TrustSettingsError(option: option, file: source.path, detail: "holds no certificate in PEM form")
        }
        return certificates
    }

    private static func privateKey(_ source: PEMSource) throws(TrustSettingsError) -> NIOSSLPrivateKey {
        let bytes = try source.bytes(option: "key")
        do {
            return try NIOSSLPrivateKey(bytes: bytes, format: .pem)
        } catch {
            throw TrustSettingsError(
                option: "key", file: source.path,
                detail: "holds no private key in PEM form, or one with a passphrase")
        }
    }
}

extension TLSSettings.Version {
    fileprivate var version: TLSVersion {
        switch self {
        case .tls10: .tlsv1
        case .tls11: .tlsv11
        case .tls12: .tlsv12
        case .tls13: .tlsv13
        }
    }
}
