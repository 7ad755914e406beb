import FoundationEssentials
public import MetricModel

/// A dashboard as Grafana exports it, old or new, in one shape: what it says, not yet how it is drawn.
public struct GrafanaDashboard: Sendable {
    public var title: String
    public var uid: String
    public var tags: [String]
    public var schemaVersion: Int
    /// The time range it opens with: `now-6h`, `now`.
    public var from: String
    public var to: String
    /// The zone it shows times in: `utc`, `Europe/Berlin`; empty or `browser` for the viewer's own.
    public var timezone: String
    /// How often it asks anew; nil where it doesn't by itself.
    public var refresh: TimeSpan?
    /// In the document's order.
    public var variables: [GrafanaVariable]
    /// What the document calls its own annotations, which are not drawn; Grafana's built-in ones are left out.
    public var annotations: [String]
    /// Annotations that mark times which come again.
    let timeRegions: [SharedTimeRegion]
    /// In reading order, rows among them as panels of type `row`.
    public var panels: [GrafanaPanel]
}

extension GrafanaDashboard {
    /// Reads a document: the dashboard itself, or wrapped under `dashboard` as Grafana's API gives it, or under `json` as
    /// grafana.com does.
    ///
    /// Parts that are not understood are left out, never a reason to refuse the rest.
    public init(json bytes: some Sequence<UInt8>) throws(GrafanaError) {
        let document: JSONValue
        do {
            document = try JSONDecoder().decode(JSONValue.self, from: Data(JSONText.readable(bytes)))
        } catch {
            throw .notJSON(Self.reason(error))
        }
        let wrapped = Self.unwrapped(document)
        var json = wrapped
        if var elements = GrafanaElements(wrapped) {
            json = elements.classic()
        } else if wrapped["apiVersion"].isText, wrapped["spec"].isObject {
            // A classic dashboard as a resource.
            json = wrapped["spec"]
            guard json["panels"].isArray || json["rows"].isArray else {
                throw .unknownSchema(wrapped["apiVersion"].text ?? "")
            }
        }
        let (sources, library) = (GrafanaSources(json), GrafanaLibrary(json))
        let rows = json["rows"].elements.map { sources.naming(library.filling($0)) }
        guard json["panels"].isArray || !rows.isEmpty else { throw .notADashboard }
        let panels = json["panels"].elements.map { GrafanaPanel(sources.naming(library.filling($0))) }
        self.init(json, panels: panels.isEmpty ? GrafanaRows.panels(rows) : panels)
    }

    /// What stands under `dashboard` or `json`, or, as in Kubernetes' maps of files, under the only name there is.
    private static func unwrapped(_ document: JSONValue) -> JSONValue {
        let named = ["dashboard", "json"].lazy.map { document[$0] }.first { $0.isObject }
        let members = document.members
        return named ?? (members.count == 1 ? members.values.first { $0["panels"].isArray || $0["rows"].isArray } : nil)
            ?? document
    }

    private init(_ json: JSONValue, panels: [GrafanaPanel]) {
        title = json["title"].text ?? "Dashboard"
        uid = json["uid"].text ?? ""
        tags = json["tags"].elements.compactMap(\.text)
        schemaVersion = json["schemaVersion"].integer ?? 0
        from = json["time"]["from"].text ?? "now-6h"
        to = json["time"]["to"].text ?? "now"
        timezone = json["timezone"].text ?? ""
        refresh = json["refresh"].text.flatMap { TimeSpan($0) }.flatMap { $0 > .zero ? $0 : nil }
        variables = json["templating"]["list"].elements.compactMap { GrafanaVariable($0) }
        timeRegions = json["annotations"]["list"].elements.compactMap { SharedTimeRegion($0) }
        annotations = json["annotations"]["list"].elements.filter(Self.isOwnAnnotation).map {
            $0["name"].text ?? "unnamed"
        }
        self.panels = Self.sharing(Self.numbered(Self.inReadingOrder(panels)))
    }

    private static func isOwnAnnotation(_ json: JSONValue) -> Bool {
        guard json["builtIn"].number != 1, json["enable"].flag != false, TimeRegion(annotation: json) == nil else {
            return false
        }
        // Grafana's own are what people wrote into it, but for times that come again.
        return json["target"]["queryType"].text == "timeRegions"
            || (json["datasource"].text != "-- Grafana --" && json["datasource"]["uid"].text != "-- Grafana --")
    }

    private static func inReadingOrder(_ panels: [GrafanaPanel]) -> [GrafanaPanel] {
        panels.enumerated().sorted { left, right in
            let (a, b) = (left.element.position, right.element.position)
            return (a.y, a.x, left.offset) < (b.y, b.x, right.offset)
        }.map(\.element)
    }

    /// Gives every panel a number of its own: those that have none, or another's, the next one free.
    private static func numbered(_ panels: [GrafanaPanel]) -> [GrafanaPanel] {
        var used: Set<Int> = []
        var next = (panels.flatMap { [$0.id] + $0.collapsed.map(\.id) }.max() ?? 0) + 1
        func number(_ panel: inout GrafanaPanel) {
            if panel.id <= 0 || !used.insert(panel.id).inserted {
                panel.id = next
                next += 1
            }
            for index in panel.collapsed.indices { number(&panel.collapsed[index]) }
        }
        var panels = panels
        for index in panels.indices { number(&panels[index]) }
        return panels
    }

    private static func reason(_ error: any Error) -> String {
        guard case DecodingError.dataCorrupted(let context) = error else { return "it can't be decoded" }
        return context.underlyingError.map { "\($0)" } ?? context.debugDescription
    }
}
