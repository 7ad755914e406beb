import MetricModel

/// The naming advice of `promtool check metrics` 3.5, which looks at families that have samples.
enum MetricLint {
    static func findings(_ families: [InspectedFamily], _ page: WrittenPage) -> [PageFinding] {
        // In OpenMetrics it is the samples of a counter that end with `_total`, not its family.
        let sampleNames = page.format == .openMetrics ? Set(page.samples.map(\.name)) : []
        return families.lazy.filter { $0.sampleCount > 0 }.flatMap { family in
            let isTotal =
                page.format == .openMetrics && family.metadata.type == .counter
                ? !sampleNames.contains(family.name) : family.name.hasSuffix("_total")
            let messages = nameAdvice(family) + typeAdvice(family, isTotal: isTotal) + labelAdvice(family)
            return messages.map { PageFinding(.lint, family.name, $0) }
        }
    }

    private static func nameAdvice(_ family: InspectedFamily) -> [String] {
        var messages: [String] = []
        let words = family.name.split(separator: "_", omittingEmptySubsequences: false).map { $0.lowercased() }
        if family.metadata.help.isEmpty { messages.append("no help text") }
        if family.name.utf8.contains(UInt8(ascii: ":")) { messages.append("metric names should not contain ':'") }
        if isCamelCase(family.name) {
            messages.append("metric names should be written in 'snake_case' not 'camelCase'")
        }
        let type = family.metadata.type
        if type != .unknown && words.dropFirst().contains(type.rawValue) {
            messages.append("metric name should not include type '\(type.rawValue)'")
        }
        if let (unit, base) = LintUnits.first(in: family.name), unit != base {
            messages.append("use base unit \"\(base)\" instead of \"\(unit)\"")
        }
        if words.dropFirst().contains(where: LintUnits.abbreviations.contains) {
            messages.append("metric names should not contain abbreviated units")
        }
        return messages
    }

    private static func typeAdvice(_ family: InspectedFamily, isTotal: Bool) -> [String] {
        let type = family.metadata.type
        guard family.isDeclared, type != .unknown else { return [] }
        var messages: [String] = []
        if type == .counter && !isTotal { messages.append("counter metrics should have \"_total\" suffix") }
        if type != .counter && isTotal { messages.append("non-counter metrics should not have \"_total\" suffix") }
        let isHistogram = type == .histogram || type == .gaugehistogram
        if !isHistogram && family.name.hasSuffix("_bucket") {
            messages.append("non-histogram metrics should not have \"_bucket\" suffix")
        }
        if !isHistogram && family.labelCardinality[Label.bucketBound] != nil {
            messages.append("non-histogram metrics should not have \"le\" label")
        }
        if type != .summary && family.labelCardinality[Label.quantile] != nil {
            messages.append("non-summary metrics should not have \"quantile\" label")
        }
        if isHistogram || type == .summary { return messages }
        for suffix in ["_count", "_sum"] where family.name.hasSuffix(suffix) {
            messages.append("non-histogram and non-summary metrics should not have \"\(suffix)\" suffix")
        }
        return messages
    }

    private static func labelAdvice(_ family: InspectedFamily) -> [String] {
        family.labelCardinality.keys.contains(where: isCamelCase)
            ? ["label names should be written in 'snake_case' not 'camelCase'"] : []
    }

    /// A small letter right before a capital one.
    private static func isCamelCase(_ name: String) -> Bool {
        zip(name.utf8, name.utf8.dropFirst()).contains { first, second in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
                && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(second)
        }
    }
}
