import MetricModel
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// Looks at a server's certificate once more after it was refused: the TLS library says only that it was.
struct CertificateProbe {
    let connector: Connector
    let endpoint: Endpoint

    private static let patience = TimeAmount.seconds(2)

    /// What is wrong with the certificate, or nil where it can't be had.
    ///
    /// - Parameter refusedName: whether it was the name that was refused.
    func problem(refusedName: Bool, now: Timestamp) async -> TLSProblem? {
        guard let certificate = await leaf(), let der = try? certificate.toDERBytes(),
            let facts = CertificateFacts(der: der)
        else { return nil }
        if refusedName { return .wrongName(facts) }
        if now < facts.validFrom || now > facts.validUntil { return .outOfDate(facts, now: now) }
        return .untrusted(facts)
    }

    private func leaf() async -> NIOSSLCertificate? {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let seen = loop.makePromise(of: NIOSSLCertificate?.self)
        let timeout = loop.scheduleTask(in: CertificateProbe.patience) { seen.succeed(nil) }
        let channel = connector.connect(to: endpoint, on: loop, patience: CertificateProbe.patience) { certificates in
            seen.succeed(certificates.first)
        } finish: { channel in
            try channel.pipeline.syncOperations.addHandler(ProbeEnd { seen.succeed(nil) })
        } onFailure: { _ in
            seen.succeed(nil)
        }
        channel.whenFailure { _ in seen.succeed(nil) }
        let certificate = try? await seen.futureResult.get()
        timeout.cancel()
        channel.whenSuccess { $0.close(promise: nil) }
        return certificate ?? nil
    }
}
