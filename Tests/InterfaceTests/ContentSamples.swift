import Canvas
import Dashboards
import MetricModel

@testable import Interface

/// Panels of every kind that dashboards have, and data of every sort for them.
enum ContentSamples {
    /// 2026-11-21 14:03:20 UTC.
    static let now = Timestamp(milliseconds: 1_795_269_800_000)
    static let step = TimeSpan.seconds(5)
    static let from = now - .minutes(5)

    enum Sort: String, CaseIterable {
        case data, none, one, gaps, nothing, many, hostile
    }

    static let kinds: [(name: String, json: String)] = [
        ("timeseries", #""type":"timeseries","fieldConfig":{"defaults":{"unit":"reqps","custom":{"fillOpacity":20}}}"#),
        (
            "stacked",
            #"""
            "type":"timeseries","fieldConfig":{"defaults":{"custom":{"fillOpacity":40,"stacking":{"mode":"normal"}}}},
            "options":{"legend":{"displayMode":"table","placement":"right","calcs":["mean","max"]}}
            """#
        ),
        (
            "bars-percent",
            #"""
            "type":"timeseries","fieldConfig":{"defaults":{"custom":{"drawStyle":"bars","fillOpacity":80,
            "stacking":{"mode":"percent"}}}}
            """#
        ),
        (
            "two-axes",
            #"""
            "type":"timeseries","fieldConfig":{"defaults":{"unit":"bytes","custom":{"thresholdsStyle":{"mode":"line+area"}},
            "thresholds":{"steps":[{"color":"green","value":null},{"color":"red","value":20}]}},
            "overrides":[{"matcher":{"id":"byName","options":"b"},"properties":[{"id":"custom.axisPlacement","value":"right"},
            {"id":"unit","value":"s"}]},{"matcher":{"id":"byName","options":"c"},"properties":[
            {"id":"custom.transform","value":"negative-Y"}]}]}
            """#
        ),
        (
            "three-axes",
            #"""
            "type":"timeseries","fieldConfig":{"defaults":{"unit":"bytes"},"overrides":[
            {"matcher":{"id":"byName","options":"b"},"properties":[{"id":"unit","value":"percent"}]},
            {"matcher":{"id":"byName","options":"c"},"properties":[{"id":"unit","value":"reqps"}]}]}
            """#
        ),
        (
            "log",
            #""type":"timeseries","fieldConfig":{"defaults":{"custom":{"scaleDistribution":{"type":"log","log":10}}}}"#
        ),
        (
            "time-regions",
            #""type":"graph","timeRegions":[{"colorMode":"red","fill":true,"line":true,"from":"14:00","to":"14:02"}]"#
        ),
        (
            "legend-list",
            #"""
            "type":"timeseries","fieldConfig":{"defaults":{"unit":"reqps"}},
            "options":{"legend":{"displayMode":"list","placement":"bottom","calcs":["mean","lastNotNull","max"]}}
            """#
        ),
        ("bars", #""type":"timeseries","fieldConfig":{"defaults":{"custom":{"drawStyle":"bars"}}}"#),
        ("points", #""type":"timeseries","fieldConfig":{"defaults":{"custom":{"drawStyle":"points"}}}"#),
        ("stat", #""type":"stat","fieldConfig":{"defaults":{"unit":"short"}},"options":{"graphMode":"area"}"#),
        ("stat-background", #""type":"stat","options":{"colorMode":"background","graphMode":"none"}"#),
        ("gauge", #""type":"gauge","fieldConfig":{"defaults":{"max":50}}"#),
        ("bargauge", #""type":"bargauge","options":{"displayMode":"gradient","orientation":"horizontal"}"#),
        ("bargauge-lcd", #""type":"bargauge","options":{"displayMode":"lcd","orientation":"vertical"}"#),
        (
            "bargauge-upright",
            #""type":"bargauge","fieldConfig":{"defaults":{"unit":"celsius"}},"options":{"orientation":"vertical"}"#
        ),
        ("bargauge-basic", #""type":"bargauge","options":{"displayMode":"basic","orientation":"auto"}"#),
        ("piechart", #""type":"piechart","fieldConfig":{"defaults":{"unit":"currencyUSD"}}"#),
        (
            "barchart",
            #""type":"barchart","transformations":[{"id":"reduce","options":{"reducers":["lastNotNull"]}}]"#
        ),
        ("barchart-time", #""type":"barchart""#),
        (
            "table",
            #"""
            "type":"table","fieldConfig":{"defaults":{"thresholds":{"steps":[{"color":"green","value":null},
            {"color":"red","value":20}]}},"overrides":[{"matcher":{"id":"byName","options":"Value"},
            "properties":[{"id":"custom.cellOptions","value":{"type":"gauge"}}]}]}
            """#
        ),
        ("heatmap", #""type":"heatmap","options":{"calculate":true}"#),
        ("histogram", #""type":"histogram""#),
        (
            "xychart",
            #""type":"xychart","transformations":[{"id":"joinByField","options":{"byField":"Time"}}]"#
        ),
        (
            "trend",
            #""type":"trend","options":{"xField":"b"},"transformations":[{"id":"joinByField","options":{"byField":"Time"}}]"#
        ),
        ("state-timeline", #""type":"state-timeline""#),
        ("status-history", #""type":"status-history""#),
        (
            "text",
            ##""type":"text","options":{"mode":"markdown","content":"# Title\n\nSome *words*, **bold** and `code`.\n\n- one\n- two [link](http://x)"}"##
        ),
        ("news", #""type":"news""#),
    ]

    /// A board with one panel of the kind.
    static func board(_ kind: (name: String, json: String)) -> Board {
        let isTable = kind.name == "table"
        let targets =
            kind.name == "text"
            ? ""
            : #""targets":[{"refId":"A","expr":"x","legendFormat":"{{name}}"\#(isTable ? #","format":"table","instant":true"# : "")}],"#
        let json = #"""
            {"title":"\#(kind.name)","panels":[{"id":1,"title":"\#(kind.name)",\#(targets)
            "gridPos":{"x":0,"y":0,"w":24,"h":9},\#(kind.json)}]}
            """#
        return (try? GrafanaDashboard(json: json.utf8).board(named: kind.name))
            ?? Board(name: "broken", title: "broken", panels: [], timeRange: TimeRange(span: .minutes(5)))
    }

    private static let hostileNames = [
        "\u{1b}[31mred\u{7}", "a\nb\r\n", "\u{202e}evil\u{202c}", String(repeating: "é", count: 3000), "",
        "漢字のとても長い名前", "👨‍👩‍👧‍👦", "\0\u{85}\u{9b}2J",
    ]

    static func data(_ sort: Sort) -> PanelData {
        let names: [String] =
            switch sort {
            case .none: []
            case .many: (0..<200).map { "series \($0)" }
            case .hostile: hostileNames
            case .data, .one, .gaps, .nothing: ["a", "b", "c"]
            }
        let series = names.enumerated().map { place, name in
            DataSeries(name: name, labels: Labels([Label("name", name)]), samples: samples(sort, place))
        }
        return PanelData(
            answers: ["A": PanelData.Answer(series: series, expression: "x")],
            state: sort == .none ? .noData(reason: "no data in this time range") : .ready, from: from, through: now,
            step: step)
    }

    private static func samples(_ sort: Sort, _ place: Int) -> SampleBuffer {
        var samples = SampleBuffer()
        for index in Int64(0)...60 {
            if sort == .one, index != 30 { continue }
            if sort == .gaps, (20...30).contains(index) { continue }
            // A triangle that needs no mathematics.
            let wave = Double((index * Int64(place % 7 + 1)) % 40)
            var value = Double(place + 1) * 5 + (wave < 20 ? wave : 40 - wave)
            if sort == .gaps, index % 17 == 0 { value = .nan }
            if sort == .nothing { value = .nan }
            if sort == .hostile {
                let odd = [
                    Double.infinity, -.infinity, .nan, 1e308, -1e308, Double.leastNonzeroMagnitude, 0, -0.0,
                ]
                value = odd[Int(index) % odd.count]
            }
            samples.append((from + .seconds(index * 5)).milliseconds, value)
        }
        return samples
    }

    /// The board on a screen, its panel filled.
    static func state(
        _ kind: (name: String, json: String), _ sort: Sort, width: Int, height: Int,
        theme: Theme = ThemeLibrary.standard()
    ) -> BoardState {
        let board = board(kind)
        var state = BoardState(
            boards: [BoardEntry(board)], theme: theme, width: width, height: height, now: now, range: .minutes(5))
        _ = state.evaluate()
        let data = kind.name == "text" ? PanelData(state: .ready, from: from, through: now, step: step) : data(sort)
        _ = state.handle(
            .data(
                BoardData(
                    ticket: state.lastTicket, panels: [1: data], board: board, variables: BoardVariables(),
                    contents: Dictionary(uniqueKeysWithValues: board.panels.map { ($0.id, PanelContent($0, data)) }))))
        return state
    }
}
