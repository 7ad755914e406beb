import MetricModel

/// The naming advice of `promtool check metrics`.
enum MetricLint {
    static func findings(_ families: [InspectedFamily], _ page: WrittenPage) -> [PageFinding] {
        families.flatMap { family in
            let messages = nameAdvice(family) + typeAdvice(family) + labelAdvice(family)
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
        if type != .unknown && words.contains(type.rawValue) {
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

    private static func typeAdvice(_ family: InspectedFamily) -> [String] {
        guard family.isDeclared else { return [] }
        var messages: [String] = []
        let type = family.metadata.type
        let isTotal = family.name.hasSuffix("_total")
        if type == .counter && !isTotal { messages.append("counter metrics should have \"_total\" suffix") }
        if type != .counter && type != .unknown && isTotal {
            messages.append("non-counter metrics should not have \"_total\" suffix")
        }
        guard type != .unknown && type != .histogram && type != .gaugehistogram else { return messages }
        if family.name.hasSuffix("_bucket") {
            messages.append("non-histogram metrics should not have \"_bucket\" suffix")
        }
        if family.labelCardinality[Label.bucketBound] != nil {
            messages.append("non-histogram metrics should not have \"le\" label")
        }
        guard type != .summary else { return messages }
        for suffix in ["_count", "_sum"] where family.name.hasSuffix(suffix) {
            messages.append("non-histogram and non-summary metrics should not have \"\(suffix)\" suffix")
        }
        if family.labelCardinality[Label.quantile] != nil {
            messages.append("non-summary metrics should not have \"quantile\" label")
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
