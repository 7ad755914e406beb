import MetricModel
import Testing

@testable import Dashboards

@Suite("Expanded expressions")
struct ExpandedExpressionTests {
    private func values(
        interval: TimeSpan = .seconds(15), rate: TimeSpan = .minutes(1), range: TimeSpan = .minutes(15),
        _ variables: [String: String] = [:]
    ) -> TemplateValues {
        TemplateValues(
            interval: interval, rateInterval: rate, range: range,
            variables: variables.mapValues { TemplateVariable(choice: .values([$0]), isMultiple: false) })
    }

    @Test("An expansion holds for as long as what it names stays the same")
    func holdsForTheSameNames() {
        let rate = ExpressionTemplate("rate(x[$__rate_interval])").expansion(values())
        #expect(rate.isRate && !rate.spansRange)
        #expect(rate.holds(for: values(interval: .seconds(1), range: .minutes(1), ["w": "a"])))
        #expect(!rate.holds(for: values(rate: .minutes(2))))

        let span = ExpressionTemplate("increase(x[${__range}])").expansion(values())
        #expect(span.spansRange && !span.isRate)
        #expect(span.holds(for: values(rate: .minutes(2))))
        #expect(!span.holds(for: values(range: .minutes(30))))

        let step = ExpressionTemplate("x[$__interval]").expansion(values())
        #expect(!step.holds(for: values(interval: .seconds(1))))
    }

    @Test("Only the variables that an expression names count")
    func countsNamedVariables() {
        let named = ExpressionTemplate(#"x{w="$w"}"#).expansion(values(["w": "a", "__to": "1"]))
        #expect(named.holds(for: values(["w": "a", "__to": "2"])))
        #expect(!named.holds(for: values(["w": "b", "__to": "1"])))
        #expect(!named.holds(for: values(["__to": "1"])))
    }

    @Test("A name that stood for nothing is looked up again once it stands for something")
    func looksUpUnknownNamesAgain() {
        let unknown = ExpressionTemplate(#"x{w="$w"}"#).expansion(values())
        #expect(unknown.text == #"x{w="$w"}"#)
        #expect(unknown.holds(for: values()))
        #expect(!unknown.holds(for: values(["w": "a"])))
    }
}
