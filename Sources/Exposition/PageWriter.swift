public import MetricModel

/// Writes exposition pages, in the order of the caller.
///
/// What it writes reads back as it was, but for what a format can't say: names with NUL bytes are refused, text 0.0.4
/// has no units, no exemplars, fewer types, and no HELP text of blanks alone.
public struct PageWriter: Sendable {
    public let format: ExpositionFormat
    /// The page so far.
    public private(set) var bytes: [UInt8] = []

    public init(format: ExpositionFormat) {
        self.format = format
    }

    // MARK: Metadata

    /// Writes the HELP, TYPE and UNIT lines of a family, HELP and UNIT only where there is something to say.
    ///
    /// - Returns: false, and nothing is written, for a name the formats can't express.
    @discardableResult
    public mutating func appendFamily(_ name: String, _ metadata: MetricMetadata) -> Bool {
        guard PageWriter.isExpressible(name) else { return false }
        if !metadata.help.isEmpty { appendHelp(name, metadata.help) }
        appendType(name, metadata.type)
        let unitFits =
            name.utf8.count > metadata.unit.utf8.count + 1
            && name.utf8.reversed().starts(
                with: ("_" + metadata.unit).utf8.reversed())
        if format == .openMetrics && !metadata.unit.isEmpty && unitFits {
            append("# UNIT ")
            appendFamilyName(name)
            append(" \(metadata.unit)\n")
        }
        return true
    }

    private mutating func appendHelp(_ name: String, _ help: String) {
        append("# HELP ")
        appendFamilyName(name)
        append(" ")
        appendEscaped(help, quote: format == .openMetrics)
        append("\n")
    }

    private mutating func appendType(_ name: String, _ type: MetricType) {
        append("# TYPE ")
        appendFamilyName(name)
        append(" \(typeName(type))\n")
    }

    /// Types text 0.0.4 does not know become `untyped`.
    private func typeName(_ type: MetricType) -> String {
        guard format == .text004 else { return type.rawValue }
        switch type {
        case .counter, .gauge, .histogram, .summary: return type.rawValue
        case .info, .stateset, .gaugehistogram, .unknown: return "untyped"
        }
    }

    // MARK: Samples

    /// Writes a sample with its labels in the order given, empty values among them.
    ///
    /// - Parameters:
    ///   - labels: all but the metric's name.
    ///   - timestamp: milliseconds since the Unix epoch.
    ///   - exemplar: left out in text 0.0.4.
    /// - Returns: false, and nothing is written, for names the formats can't express.
    @discardableResult
    public mutating func appendSample(
        _ name: String, _ labels: some Sequence<Label>, _ value: Double, timestamp: Int64? = nil,
        exemplar: PageExemplar? = nil
    ) -> Bool {
        let labels = Array(labels)
        guard PageWriter.isExpressible(name), labels.allSatisfy({ PageWriter.isExpressible($0.name) }) else {
            return false
        }
        appendSeries(name, labels)
        append(" \(numberText(value))")
        if let timestamp { append(" " + timestampText(timestamp)) }
        if let exemplar, format == .openMetrics { appendExemplar(exemplar) }
        append("\n")
        return true
    }

    /// Writes a sample of a stored series.
    @discardableResult
    public mutating func appendSample(
        _ series: Labels, _ value: Double, timestamp: Int64? = nil, exemplar: PageExemplar? = nil
    ) -> Bool {
        appendSample(
            series.metricName, series.filter { !$0.name.isBytewiseEqual(to: Label.metricName) }, value,
            timestamp: timestamp, exemplar: exemplar)
    }

    /// Ends the page: OpenMetrics wants `# EOF`.
    public mutating func finish() {
        if format == .openMetrics { append("# EOF\n") }
    }
}

// MARK: - Pieces

extension PageWriter {
    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func appendFamilyName(_ name: String) {
        if LabelSyntax.isClassicMetricName(name) { append(name) } else { appendQuoted(name) }
    }

    private mutating func appendSeries(_ name: String, _ labels: [Label]) {
        let isClassic = LabelSyntax.isClassicMetricName(name)
        if isClassic { append(name) }
        if isClassic && labels.isEmpty { return }
        append("{")
        if !isClassic { appendQuoted(name) }
        for (index, label) in labels.enumerated() {
            if index > 0 || !isClassic { append(",") }
            appendLabel(label)
        }
        append("}")
    }

    private mutating func appendLabel(_ label: Label) {
        if LabelSyntax.isClassicLabelName(label.name) {
            append(label.name)
        } else {
            appendQuoted(label.name)
        }
        append("=")
        appendQuoted(label.value)
    }

    private mutating func appendQuoted(_ text: String) {
        append("\"")
        appendEscaped(text, quote: true)
        append("\"")
    }

    private mutating func appendEscaped(_ text: String, quote: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): append("\\\\")
            case UInt8(ascii: "\"") where quote: append("\\\"")
            case 0x0a: append("\\n")
            default: bytes.append(byte)
            }
        }
    }

    /// Exemplars' label names are never quoted; such labels are left out.
    private mutating func appendExemplar(_ exemplar: PageExemplar) {
        append(" # {")
        let labels = exemplar.labels.filter { LabelSyntax.isClassicLabelName($0.name) && !$0.value.utf8.contains(0) }
        for (index, label) in labels.enumerated() {
            if index > 0 { append(",") }
            appendLabel(label)
        }
        append("} \(GoFloat.openMetrics(exemplar.value))")
        if let timestamp = exemplar.timestamp { append(" " + timestampText(timestamp)) }
    }

    /// The shortest text that reads back exactly, as Go's client libraries write it in either format.
    private func numberText(_ value: Double) -> String {
        format == .text004 ? GoFloat.shortest(value) : GoFloat.openMetrics(value)
    }

    /// Milliseconds in text 0.0.4, seconds in OpenMetrics, such that readers that cut them get the same milliseconds.
    private func timestampText(_ milliseconds: Int64) -> String {
        guard format == .openMetrics else { return String(max(0, milliseconds)) }
        var seconds = Double(milliseconds) / 1000
        let wanted = Double(milliseconds)
        for _ in 0..<4 where (seconds * 1000).rounded(.towardZero) != wanted {
            seconds = wanted < 0 ? seconds.nextDown : seconds.nextUp
        }
        return GoFloat.openMetrics(seconds)
    }

    /// Names end at a NUL in Prometheus' lexers, and an empty one is none.
    private static func isExpressible(_ name: String) -> Bool {
        !name.isEmpty && !name.utf8.contains(0)
    }
}
