import Exposition
import Patterns

/// `scrape_protocols` and `fallback_scrape_protocol`.
enum ProtocolList {
    /// kongtop always asks for the text formats; what is listed has to be known all the same.
    static func check(_ section: Section) {
        guard section.has("scrape_protocols") else { return }
        let names = section.texts("scrape_protocols")
        if names.isEmpty { section.error(at: "scrape_protocols", "scrape_protocols can't be empty") }
        var seen: Set<String> = []
        for name in names {
            if !PrometheusKeys.protocols.contains(name) { section.error(at: "scrape_protocols", unknown(name)) }
            if !seen.insert(name.lowercased()).inserted {
                section.error(at: "scrape_protocols", "\(ShownText.of(name)) stands twice in scrape_protocols")
            }
        }
    }

    static func fallback(_ section: Section) -> ExpositionFormat? {
        guard let name = section.text("fallback_scrape_protocol") else { return nil }
        switch name {
        case "PrometheusText0.0.4", "PrometheusText1.0.0": return .text004
        case "OpenMetricsText0.0.1", "OpenMetricsText1.0.0": return .openMetrics
        case "PrometheusProto":
            section.list.add(
                .note, at: section.place(of: "fallback_scrape_protocol"), "the protobuf format is not read here")
        default: section.error(at: "fallback_scrape_protocol", unknown(name))
        }
        return nil
    }

    private static func unknown(_ name: String) -> String {
        let known = PrometheusKeys.protocols.sorted()
        let hint =
            NearestName.of(name, among: known).map { "did you mean \($0)?" }
            ?? "there are \(known.joined(separator: ", "))"
        return "unknown protocol \"\(ShownText.of(name))\"; \(hint)"
    }
}
