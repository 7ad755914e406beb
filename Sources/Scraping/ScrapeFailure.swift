/// Why a scrape gave nothing: what happened, in Prometheus' words and in words to act on.
///
/// All texts are one line, free of control characters and of secrets.
public struct ScrapeFailure: Error, Hashable, Sendable {
    public let reason: ScrapeFailureReason
    /// What Prometheus 3.5 would show as `lastError`.
    public let message: String
    /// What it means and what to do, for people: `node-2: 401 Unauthorized: set Kong-Admin-Token with --header …`.
    public let advice: String

    /// - Parameter address: what was asked when it happened, which after a redirect is not the target's own address.
    init(_ reason: ScrapeFailureReason, target: Target, address: TargetAddress) {
        self.reason = reason
        message = Redaction.printable(reason.message(for: address), limit: 500)
        let name = Redaction.printable(target.name, limit: 80)
        let advice = target.hasSecrets ? reason.adviceOnRejectedSecrets : nil
        self.advice = "\(name): " + Redaction.printable(advice ?? reason.advice(for: address), limit: 500)
    }
}

extension ScrapeFailure: CustomStringConvertible {
    public var description: String { message }
}
