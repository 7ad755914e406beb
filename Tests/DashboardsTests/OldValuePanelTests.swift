import MetricModel
import Testing

@testable import Dashboards

struct OldValuePanelTests {
    private func panel(_ members: String) throws -> Panel {
        let json = "{\"panels\":[{\"targets\":[{\"expr\":\"x\"}],\(members)}]}"
        return try #require(try GrafanaDashboard(json: json.utf8).board().panels.first)
    }

    /// Grafana 6.0 and 6.1: everything stood in the options.
    @Test func readsTheOldestGauges() throws {
        let panel = try panel(
            """
            "type":"gauge","options":{"maxValue":200,"minValue":5,"valueMappings":[{"type":1,"value":"1","text":"one"}],
            "thresholds":[{"color":"green","index":0,"value":null},{"color":"red","index":1,"value":30}],
            "valueOptions":{"decimals":1,"stat":"mean","unit":"percent"}}
            """)
        let fields = panel.fields.defaults
        #expect(fields.unit == .percent && fields.decimals == 1 && fields.minimum == 5 && fields.maximum == 200)
        #expect(fields.thresholds?.steps.map(\.value) == [-.infinity, 30] && fields.mappings?.count == 1)
        guard case .gauge(let options) = panel.kind else { throw Missing() }
        #expect(options.reduce.calculations == [.mean])
    }

    /// Grafana 6.2 to 6.7: `fieldOptions`.
    @Test func readsFieldOptions() throws {
        let panel = try panel(
            """
            "type":"stat","pluginVersion":"6.7.3","options":{"fieldOptions":{"calcs":["max"],"values":true,"limit":3,
            "mappings":[{"type":2,"from":"1","to":"2","text":"some"}],"defaults":{"unit":"s","title":"hello",
            "thresholds":{"mode":"percentage","steps":[{"color":"red","value":null}]}}}}
            """)
        let fields = panel.fields.defaults
        #expect(fields.unit == .seconds && fields.displayName == "hello" && fields.mappings?.count == 1)
        #expect(fields.thresholds?.isPercentage == true && fields.maximum == nil)
        guard case .stat(let options) = panel.kind else { throw Missing() }
        #expect(options.reduce.calculations == [.max] && options.reduce.showsAllValues && options.reduce.limit == 3)
    }

    @Test(
        arguments: [
            (#""pluginVersion":"7.5.2""#, "percent", 100), (#""pluginVersion":"7.5.2""#, "percentunit", 1),
            (#""id":1"#, "percent", 100), (#""pluginVersion":"8.0.0""#, "percent", nil),
            (#""pluginVersion":"10.4.1""#, "percentunit", nil), (#""pluginVersion":"7.0.0""#, "s", nil),
        ] as [(String, String, Double?)])
    func endsOldPercentages(version: String, unit: String, most: Double?) throws {
        for type in ["stat", "gauge", "bargauge"] {
            let fields = try panel(
                "\"type\":\"\(type)\",\(version),\"fieldConfig\":{\"defaults\":{\"unit\":\"\(unit)\"}}"
            ).fields.defaults
            #expect(fields.maximum == most && fields.minimum == (most == nil ? nil : 0))
        }
        // Other kinds never had it.
        let graph = try panel(
            "\"type\":\"timeseries\",\(version),\"fieldConfig\":{\"defaults\":{\"unit\":\"\(unit)\"}}")
        #expect(graph.fields.defaults.maximum == nil)
    }

    @Test func keepsWhatIsSaid() throws {
        let fields = try panel(
            #""type":"gauge","fieldConfig":{"defaults":{"unit":"percent","min":"-5","max":50}},"options":{}"#
        ).fields.defaults
        #expect(fields.minimum == -5 && fields.maximum == 50)
    }

    private struct Missing: Error {}
}
