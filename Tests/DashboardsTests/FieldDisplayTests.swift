import MetricModel
import Patterns
import Testing

@testable import Dashboards

struct FieldDisplayTests {
    private let green = PanelColor(grafana: "green")
    private let red = PanelColor(grafana: "red")

    @Test(
        arguments: [
            ("#ff8000", PanelColor.rgb(red: 255, green: 128, blue: 0)), ("#f80", .rgb(red: 255, green: 136, blue: 0)),
            ("rgba(50, 172, 45, 0.97)", .rgb(red: 50, green: 172, blue: 45)), ("rgba(0,0,0,0)", .transparent),
            ("dark-red", .rgb(red: 0xC4, green: 0x16, blue: 0x2A)), ("transparent", .transparent), ("text", .text),
        ])
    func readsColors(text: String, expected: PanelColor) {
        #expect(PanelColor(grafana: text) == expected)
    }

    @Test(arguments: ["", "#", "#12345", "rgb(1,2)", "rgb(", "no such colour", "#+12345"])
    func refusesOtherColors(text: String) {
        #expect(PanelColor(grafana: text) == nil)
    }

    /// As Grafana writes them, by the board's clock (dateTimeFormatters.ts).
    @Test func writesTimesByTheBoardsClock() {
        let moment = Timestamp(milliseconds: 1_795_330_237_500)
        func text(_ unit: String, _ value: PanelTable.Value) -> String {
            var display = FieldDisplay(FieldConfig(unit: Unit(grafanaID: unit)), name: "", place: 0)
            display.clock = ClockZone(offset: .hours(9))
            display.now = moment + .minutes(5)
            return display.text(value).text
        }
        for value in [PanelTable.Value.time(moment), .number(1_795_330_237_500)] {
            #expect(text("dateTimeAsIso", value) == "2026-11-22 15:50:37")
            #expect(text("dateTimeAsUS", value) == "11/22/2026 3:50:37 pm")
            #expect(text("time:HH:mm", value) == "15:50")
            #expect(text("dateTimeFromNow", value) == "5 minutes ago")
        }
        #expect(text("none", .time(moment)) == "2026-11-22 15:50:37")
        #expect(text("dateTimeAsIso", .number(.infinity)) != "")
    }

    @Test func findsThresholds() {
        let steps: [Thresholds.Step] = [
            .init(value: -.infinity, color: .text), .init(value: 50, color: .transparent),
            .init(value: 80, color: .palette(1)),
        ]
        let absolute = Thresholds(steps: steps)
        #expect(absolute.step(for: -1e9)?.color == .text)
        #expect(absolute.step(for: 50)?.color == .transparent)
        #expect(absolute.step(for: 100)?.color == .palette(1))
        #expect(absolute.step(for: nil)?.color == .text)
        let percentage = Thresholds(steps: steps, isPercentage: true)
        #expect(percentage.step(for: 300, minimum: 200, maximum: 400)?.color == .transparent)
        #expect(percentage.step(for: 1, minimum: 1, maximum: 1)?.color == .text)
    }

    @Test func mapsValues() throws {
        let mappings = [
            ValueMapping(.value("1"), text: "up", color: green), ValueMapping(.range(from: 2, to: nil), text: "many"),
            ValueMapping(.pattern(try Pattern("^(.*)-prod$")), text: "$1!"),
            ValueMapping(.special(.null), text: "nothing"), ValueMapping(.value("0"), text: nil, color: red),
        ]
        let display = FieldDisplay(FieldConfig(unit: .short, mappings: mappings), name: "", place: 0)
        #expect(display.text(1).text == "up")
        #expect(display.color(.number(1)) == green)
        #expect(display.text(7).text == "many")
        #expect(display.text(.text("eu-prod")).text == "eu!")
        #expect(display.text(.empty).text == "nothing")
        #expect(display.text(0).text == "0")
        #expect(display.color(.number(0)) == red)
    }

    @Test func saysWhatThereIsNoValueFor() {
        let display = FieldDisplay(FieldConfig(noValue: "No data"), name: "", place: 0)
        #expect(display.text(.empty).text == "No data")
        #expect(display.text(.number(.nan)).text == "No data")
    }

    @Test(
        arguments: [
            ("${__field.labels.pod} x", "p1 x"), ("${__series.name}", "legend"), ("${__field.name}", "Value"),
            ("${unknown}", "${unknown}"), ("${__field.labels[\"pod\"]}", "p1"), ("plain", "plain"), ("${", "${"),
        ])
    func expandsDisplayNames(text: String, expected: String) {
        let field = DataField(name: "Value", kind: .number, labels: ["pod": "p1"], values: [], legend: "legend")
        #expect(DisplayName(text: text).expanded(field) == expected)
    }

    @Test func matchesFields() throws {
        var samples = SampleBuffer()
        samples.append(1, 5)
        let field = DataField(
            name: "Value", kind: .number, labels: [:], values: [], legend: "node a", refID: "B")
        func matches(_ matcher: FieldMatcher) -> Bool { matcher.matches(field, samples: samples) }
        #expect(matches(.name("node a")) && matches(.name("Value")) && !matches(.name("node")))
        let (atEnd, atStart) = (try Pattern("a$"), try Pattern("^a"))
        #expect(matches(.pattern(atEnd)) && !matches(.pattern(atStart)))
        #expect(matches(.kind(.number)) && !matches(.kind(.string)))
        #expect(matches(.query("B")) && !matches(.query("A")))
        #expect(matches(.value(.max, .greaterOrEqual, 5)) && !matches(.value(.max, .greater, 5)))
        #expect(matches(.names(["x"], isExcluding: true)) && !matches(.names(["x"], isExcluding: false)))
    }
}
