import Exposition
import MetricModel
import PrometheusAPI

/// A report for people: aligned, and safe for any terminal.
struct CheckText {
    private static let mostListed = 40

    private(set) var text = ""

    init(_ report: CheckReport, listsSamples: Bool) {
        summarise(report)
        listProblems(report)
        listFamilies(report.inspection)
        listLabels(report.inspection)
        listMissing(report.inspection)
        list(report.findings.filter { $0.kind != .lint }, under: "Worth a look")
        list(report.findings.filter { $0.kind == .lint }, under: "Lint, as promtool check metrics has it")
        if listsSamples && report.isAccepted { listSamples(report.page) }
    }

    private mutating func summarise(_ report: CheckReport) {
        let verdict = report.isAccepted ? "accepted" : "rejected"
        var counts = [CheckText.count(report.byteCount, "byte"), CheckText.count(report.page.samples.count, "sample")]
        if report.problemCount > 0 { counts.append(CheckText.count(report.problemCount, "bad line")) }
        text +=
            "\(SafeLine.of(report.name)): \(verdict), \(report.format.rawValue), \(counts.joined(separator: ", "))\n"
        for note in report.notes { text += "Note: \(SafeLine.of(note))\n" }
        if let gateway = report.inspection.gateway {
            let version = gateway.version.isEmpty ? "" : " \(gateway.version)"
            text += "Looks like \(SafeLine.of(gateway.name + version)).\n"
        }
    }

    private mutating func listProblems(_ report: CheckReport) {
        guard report.problemCount > 0 else { return }
        heading("Problems", report.problemCount)
        var table = TextTable()
        for problem in report.problems.prefix(CheckText.mostListed) {
            let message = problem.excerpt.isEmpty ? problem.reason : "\(problem.reason), got \(problem.excerpt)"
            table.rows.append(["line \(problem.line), column \(problem.column)", SafeLine.of(message)])
        }
        text += table.text()
        let rest = report.problemCount - table.rows.count
        if rest > 0 { text += "  … and \(rest) more\n" }
    }

    private mutating func listFamilies(_ inspection: PageInspection) {
        guard !inspection.families.isEmpty else { return }
        heading("Families", inspection.families.count)
        var table = TextTable(rightAligned: [2, 3], rows: [["name", "type", "series", "samples"]])
        for family in inspection.families {
            let type = family.isDeclared ? family.metadata.type.rawValue : "undeclared"
            table.rows.append([SafeLine.of(family.name), type, "\(family.seriesCount)", "\(family.sampleCount)"])
        }
        text += table.text()
    }

    private mutating func listLabels(_ inspection: PageInspection) {
        guard !inspection.labelCardinality.isEmpty else { return }
        heading("Labels", inspection.labelCardinality.count)
        var table = TextTable(rightAligned: [1], rows: [["name", "values"]])
        // Those with the most values come first, and a hostile page has hundreds of thousands.
        for label in inspection.labelCardinality.prefix(CheckText.mostListed) {
            table.rows.append([SafeLine.of(label.name), "\(label.values)"])
        }
        text += table.text()
        noteRest(of: inspection.labelCardinality.count)
    }

    private mutating func listMissing(_ inspection: PageInspection) {
        guard !inspection.missing.isEmpty else { return }
        heading("Missing AI metrics", inspection.missing.count)
        for (index, family) in inspection.missing.enumerated() {
            text += "  \(SafeLine.of(family.name))\n"
            let next = inspection.missing.dropFirst(index + 1).first
            if next?.remedy != family.remedy { text += "    \(SafeLine.of(family.remedy))\n" }
        }
    }

    private mutating func list(_ findings: [PageFinding], under title: String) {
        guard !findings.isEmpty else { return }
        heading(title, findings.count)
        var table = TextTable()
        let haveLines = findings.contains { $0.line != nil }
        for finding in findings.prefix(CheckText.mostListed) {
            let place = finding.line.map { "line \($0)" } ?? ""
            table.rows.append((haveLines ? [place] : []) + [SafeLine.of(finding.metric), SafeLine.of(finding.message)])
        }
        text += table.text()
        noteRest(of: findings.count)
    }

    private mutating func listSamples(_ page: WrittenPage) {
        heading("Samples", page.samples.count)
        for sample in page.samples {
            let time = sample.timestamp.map { " @ \($0)" } ?? ""
            text += "  \(sample.identity) \(SampleText.of(sample.value))\(time)\n"
        }
    }

    private mutating func heading(_ title: String, _ count: Int) {
        text += "\n\(title) (\(count))\n"
    }

    private mutating func noteRest(of count: Int) {
        let rest = count - CheckText.mostListed
        if rest > 0 { text += "  … and \(rest) more; --format json lists them\n" }
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}
