import NIOCore
import NIOSSL
import Synchronization

/// Keeps one TLS context for each distinct `TLSSettings`, made again when a file that it came from has changed.
final class TrustContexts: Sendable {
    private struct Entry {
        let context: NIOSSLContext
        let stamps: [FileStamp?]
    }

    private let entries = Mutex<[TLSSettings: Entry]>([:])

    /// The TLS part of a connection's pipeline.
    ///
    /// - Parameters:
    ///   - host: the server's name where the settings give none; addresses are checked as such.
    ///   - observer: sees the certificates instead of having them checked; the handshake fails then.
    /// - Throws: `TrustSettingsError` where the settings' files can't be used.
    func handler(
        for settings: TLSSettings, host: String, observer: (@Sendable ([NIOSSLCertificate]) -> Void)? = nil
    ) throws -> NIOSSLClientHandler {
        let context = try context(for: settings)
        let name = settings.serverName ?? host
        let isAddress = (try? SocketAddress(ipAddress: name, port: 0)) != nil
        let serverHostname = isAddress ? nil : name
        guard let observer else { return try NIOSSLClientHandler(context: context, serverHostname: serverHostname) }
        return try NIOSSLClientHandler(context: context, serverHostname: serverHostname) { certificates, promise in
            observer(certificates)
            promise.succeed(NIOSSLVerificationResult.failed)
        }
    }

    private func context(for settings: TLSSettings) throws -> NIOSSLContext {
        let stamps = settings.files.map { FileStamp(ofFile: $0) }
        if let entry = entries.withLock({ $0[settings] }), entry.stamps == stamps { return entry.context }
        let context = try NIOSSLContext(configuration: try settings.configuration())
        entries.withLock { $0[settings] = Entry(context: context, stamps: stamps) }
        return context
    }
}
