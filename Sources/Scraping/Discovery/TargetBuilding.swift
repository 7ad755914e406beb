import Exposition
public import MetricModel

/// Makes targets of what discovery found (PopulateLabels of Prometheus' scrape/target.go).
public struct TargetBuilding: Sendable {
    /// What became of one discovered address.
    public enum Outcome: Sendable {
        case target(Target)
        /// Relabeling dropped it.
        case dropped(Labels)
        /// It can't be scraped; the text says why.
        case refused(Labels, reason: String)
    }

    private let job: ScrapeJob

    public init(_ job: ScrapeJob) {
        self.job = job
    }

    /// One outcome for each of the group's targets, in their order.
    public func outcomes(of group: TargetGroup) -> [Outcome] {
        group.targets.map { outcome(of: discoveredLabels($0, group: group.labels)) }
    }

    /// The target's labels before relabeling: its own, the group's, then what the job says.
    private func discoveredLabels(_ own: Labels, group: Labels) -> Labels {
        // Labels() keeps the last of several with one name, and none that are empty.
        var all: [Label] = [
            Label(Label.job, job.name), Label(MetaLabel.interval, job.interval.description),
            Label(MetaLabel.timeout, job.timeout.description), Label(MetaLabel.path, job.metricsPath),
            Label(MetaLabel.scheme, job.scheme.rawValue),
        ]
        for parameter in job.parameters {
            if let value = parameter.values.first { all.append(Label(MetaLabel.parameter + parameter.name, value)) }
        }
        // Where a group or target has an empty label, the job's shows: an empty label is none.
        all += group.filter { !$0.value.isEmpty } + own.filter { !$0.value.isEmpty }
        return Labels(all)
    }

    private func outcome(of discovered: Labels) -> Outcome {
        guard let relabeled = job.relabeling.apply(to: discovered) else { return .dropped(discovered) }
        do throws(TargetRefusal) {
            let address = relabeled[MetaLabel.address]
            let times = try times(of: relabeled)
            var target = Target(
                try targetAddress(of: relabeled), job: job.name, interval: times.interval, timeout: times.timeout,
                limits: job.limits, honorsLabels: job.honorsLabels, honorsTimestamps: job.honorsTimestamps,
                readingMode: try readingMode(of: relabeled), fallbackFormat: job.fallbackFormat, client: job.client,
                metricRelabeling: job.metricRelabeling, labelsBeforeRelabeling: discovered)
            let visible = relabeled.filter { !$0.name.hasPrefix(MetaLabel.reserved) }
            let instance = relabeled[Label.instance].isEmpty ? [Label(Label.instance, address)] : []
            target.labels = Labels(visible + instance)
            return .target(target)
        } catch {
            return .refused(discovered, reason: error.reason)
        }
    }

    private func targetAddress(of labels: Labels) throws(TargetRefusal) -> TargetAddress {
        let address = labels[MetaLabel.address]
        if address.isEmpty { throw TargetRefusal(reason: "no address") }
        let isSocket = address.hasPrefix("unix:")
        if !isSocket, address.utf8.contains(UInt8(ascii: "/")) {
            throw TargetRefusal(reason: "\(LabelSyntax.quoted(address)) is not a valid hostname")
        }
        let scheme = labels[MetaLabel.scheme]
        if isSocket, !scheme.isBytewiseEqual(to: "http") {
            throw TargetRefusal(reason: "a unix socket is only asked over http")
        }
        let path = QueryCoding.escapedPath(labels[MetaLabel.path])
        let query = QueryCoding.encoded(parameters(of: labels))
        let rest = (path.hasPrefix("/") ? path : "/" + path) + (query.isEmpty ? "" : "?" + query)
        do throws(TargetAddressError) {
            // A lone `/` is what the job says, not what a person leaves out.
            return try TargetAddress(isSocket ? "\(address):\(rest)" : "\(scheme)://\(address)\(rest)", lonePath: "/")
        } catch {
            throw TargetRefusal(reason: "\(error)")
        }
    }

    /// The job's parameters, the first value of each as relabeling left it.
    private func parameters(of labels: Labels) -> [JobParameter] {
        var parameters = job.parameters.filter { !$0.values.isEmpty }
        for label in labels where label.name.hasPrefix(MetaLabel.parameter) {
            let name = String(label.name.dropFirst(MetaLabel.parameter.count))
            if let index = parameters.firstIndex(where: { $0.name.isBytewiseEqual(to: name) }) {
                parameters[index].values[0] = label.value
            } else {
                parameters.append(JobParameter(name, values: [label.value]))
            }
        }
        return parameters
    }

    private func readingMode(of labels: Labels) throws(TargetRefusal) -> ReadingMode {
        switch labels[MetaLabel.tolerant] {
        case "": return job.readingMode
        case "true": return .tolerant
        case "false": return .strict
        case let other:
            throw TargetRefusal(reason: "\(MetaLabel.tolerant) is true or false, not \(LabelSyntax.quoted(other))")
        }
    }

    private func times(of labels: Labels) throws(TargetRefusal) -> (interval: TimeSpan, timeout: TimeSpan) {
        let interval = try TargetBuilding.span(labels[MetaLabel.interval], "interval")
        let timeout = try TargetBuilding.span(labels[MetaLabel.timeout], "timeout")
        guard timeout <= interval else {
            throw TargetRefusal(
                reason: "scrape timeout cannot be greater than scrape interval (\"\(timeout)\" > \"\(interval)\")")
        }
        return (interval, timeout)
    }

    private static func span(_ text: String, _ name: String) throws(TargetRefusal) -> TimeSpan {
        guard let span = TimeSpan(text) else {
            let detail =
                text.isEmpty ? "empty duration string" : "not a valid duration string: \(LabelSyntax.quoted(text))"
            throw TargetRefusal(reason: "error parsing scrape \(name): \(detail)")
        }
        guard span > .zero else { throw TargetRefusal(reason: "scrape \(name) cannot be 0") }
        return span
    }
}

/// Why a discovered address is no target.
private struct TargetRefusal: Error {
    let reason: String
}
