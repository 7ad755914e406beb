import ArgumentParser
import Dashboards
import Exposition
import MetricModel
import PromQL
import PrometheusAPI

/// The ways `kongtop query` can print an answer.
enum QueryOutput: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json, openmetrics, chart

    /// What is printed. CSV and pages can't be exact and fit for a terminal at once: they are the one in files and pipes,
    /// the other where somebody looks on. All else is both.
    ///
    /// - Parameters:
    ///   - range: what was asked for; nil for one moment, of which there is no chart.
    ///   - families: what is known of the families that the answer is made of.
    ///   - isForTerminal: whether it is printed to be looked at, and not into a file or to another program.
    func text(
        of result: QueryResult, to query: String, over range: QueryRange?, families: [FamilyMetadata],
        isForTerminal: Bool = StandardOutput.isTerminal
    ) -> String {
        switch self {
        case .json: SafeJSON.of(APIEnvelope.result(result).text) + "\n"
        case .table: QueryOutput.table(result.value)
        case .csv where isForTerminal: SafeLines.of(QueryOutput.csv(result.value))
        case .csv: QueryOutput.csv(result.value)
        case .openmetrics where isForTerminal: SafeLines.of(QueryOutput.page(result.value, families))
        case .openmetrics: QueryOutput.page(result.value, families)
        case .chart: range.map { QueryChart(query: query, range: $0).text(of: result) } ?? ""
        }
    }

    /// As `promtool query` prints: a series a line, a range's samples below it.
    private static func table(_ value: QueryValue) -> String {
        switch value {
        case .scalar(let sample):
            return "scalar: \(SampleText.of(sample.value)) @[\(seconds(sample.timestamp))]\n"
        case .string(let moment, let text):
            return "string: \(LabelSyntax.quoted(text)) @[\(seconds(moment))]\n"
        case .vector(let elements):
            return elements.map { element in
                "\(element.labels) => \(SampleText.of(element.sample.value)) @[\(seconds(element.sample.timestamp))]\n"
            }.joined()
        case .matrix(let series):
            return series.map { series in
                let points = zip(series.samples.timestamps, series.samples.values).map { timestamp, value in
                    "\(SampleText.of(value)) @[\(seconds(Timestamp(milliseconds: timestamp)))]\n"
                }
                return "\(series.labels) =>\n" + points.joined()
            }.joined()
        }
    }

    /// One row a sample: the labels that occur, each a column, then time in seconds and value.
    private static func csv(_ value: QueryValue) -> String {
        let series = QueryOutput.series(of: value)
        var names: Set<String> = []
        for (labels, _) in series {
            for label in labels { names.insert(label.name) }
        }
        let columns = names.sorted { $0.precedesBytewise($1) }
        let rows = series.flatMap { labels, samples in
            samples.map { sample -> [PanelTable.Value] in
                let cells = columns.map { PanelTable.Value.text(labels[$0]) }
                return cells + [.number(sample.timestamp.seconds), .number(sample.value)]
            }
        }
        var table = PanelTable(columns: columns + ["timestamp", "value"], rows: rows)
        if case .string(let moment, let text) = value {
            table.rows = [[.number(moment.seconds), .text(text)]]
        }
        return table.csv
    }

    private static func page(_ value: QueryValue, _ families: [FamilyMetadata]) -> String {
        let page = QueryPage(series(of: value), families: families)
        if page.omittedCount > 0 {
            StandardError.write(
                "kongtop: \(page.omittedCount) series left out, as only series with a name can be on a page; "
                    + "label_replace(…, \"__name__\", \"a_name\", \"\", \"\") gives one\n")
        }
        return page.text
    }

    private static func series(of value: QueryValue) -> [(labels: Labels, samples: [Sample])] {
        switch value {
        case .scalar(let sample): return [(.empty, [sample])]
        case .string: return []
        case .vector(let elements): return elements.map { ($0.labels, [$0.sample]) }
        case .matrix(let series):
            return series.map { series in
                let points = zip(series.samples.timestamps, series.samples.values)
                return (series.labels, points.map { Sample(Timestamp(milliseconds: $0), $1) })
            }
        }
    }

    private static func seconds(_ moment: Timestamp) -> String {
        var json = JSONWriter()
        json.timestamp(moment)
        return json.text
    }
}
