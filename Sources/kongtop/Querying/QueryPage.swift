import Exposition
import MetricModel
import PromQL

/// A query's answer as a page of OpenMetrics with times: `--from` reads it, and so do promtool and VictoriaMetrics.
struct QueryPage {
    let text: String
    /// How many series are left out because they have no name, or one that pages can't hold.
    let omittedCount: Int

    typealias Series = (labels: Labels, samples: [Sample])

    /// - Parameter families: what is known of the families; series of others have no HELP and TYPE lines.
    init(_ series: [Series], families: [FamilyMetadata]) {
        let names = FamilyNames(families, format: .openMetrics)
        let metadata = Dictionary(families.map { (BytewiseText($0.name), $0.metadata) }) { first, _ in first }
        var blocks: [BytewiseText: [Series]] = [:]
        for one in series {
            blocks[BytewiseText(names.family(of: one.labels.metricName)), default: []].append(one)
        }
        var writer = PageWriter(format: .openMetrics)
        var omittedCount = 0
        for (family, series) in blocks.sorted(by: { $0.key < $1.key }) {
            if let metadata = metadata[family] { QueryPage.declare(family.text, metadata, of: series, to: &writer) }
            for one in series.sorted(by: { $0.labels < $1.labels }) {
                let isWritten = one.samples.allSatisfy {
                    writer.appendSample(one.labels, $0.value, timestamp: $0.timestamp.milliseconds)
                }
                if !isWritten { omittedCount += 1 }
            }
        }
        writer.finish()
        text = String(decoding: writer.bytes, as: UTF8.self)
        self.omittedCount = omittedCount
    }

    /// In OpenMetrics a counter's samples end in `_total` and its family does not; on older pages both do, or neither.
    private static func declare(
        _ family: String, _ metadata: MetricMetadata, of series: [Series], to writer: inout PageWriter
    ) {
        var (family, metadata) = (family, metadata)
        if metadata.type == .counter, family.hasSuffix("_total"), family != "_total" {
            family.removeLast("_total".count)
        } else if metadata.type == .counter, series.contains(where: { $0.labels.metricName == family }) {
            metadata.type = .unknown
        }
        writer.appendFamily(family, metadata)
    }
}
