/// What stands in the way of finding a job's targets.
public struct DiscoveryProblem: Hashable, Sendable {
    public let job: String
    /// Where and why: `file_sd: /x/y.yml: line 3: …`; one line, safe to show.
    public let message: String

    init(job: String, message: String) {
        self.job = job
        self.message = Redaction.printable(message, limit: 500)
    }
}

extension DiscoveryProblem: CustomStringConvertible {
    public var description: String { "\(job): \(message)" }
}
