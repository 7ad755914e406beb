import MetricModel
import Testing

@testable import Scraping

@Suite struct LabelRulesTests {
    private func rules(honorsLabels: Bool = false, limits: ScrapeLimits = ScrapeLimits()) throws -> LabelRules {
        LabelRules(of: Target(try TargetAddress("k:1"), limits: limits, honorsLabels: honorsLabels))
    }

    @Test func targetLabelsWin() throws {
        let labels = try rules().stored(["__name__": "d", "instance": "i2", "job": "mine"])
        #expect(
            labels == [
                "__name__": "d", "exported_instance": "i2", "exported_job": "mine", "instance": "k:1", "job": "kong",
            ])
    }

    @Test func exportedNamesStayUnique() throws {
        let labels = try rules().stored(["__name__": "d", "job": "a", "exported_job": "b"])
        #expect(labels["exported_exported_job"] == "a")
        #expect(labels["exported_job"] == "b")
    }

    @Test func honoredLabelsWin() throws {
        let labels = try rules(honorsLabels: true).stored(["__name__": "d", "instance": "i2"])
        #expect(labels == ["__name__": "d", "instance": "i2", "job": "kong"])
    }

    @Test(arguments: [
        (ScrapeLimits(labelCount: 4), "label_limit exceeded (metric: m, number of labels: 5, limit: 4)"),
        (
            ScrapeLimits(labelNameByteCount: 8),
            "label_name_length_limit exceeded (metric: m, label name: longer_name, length: 11, limit: 8)"
        ),
        (
            ScrapeLimits(labelValueByteCount: 4),
            "label_value_length_limit exceeded (metric: m, label name: longer_name, value: \"value\", length: 5, limit: 4)"
        ),
    ])
    func limits(_ limits: ScrapeLimits, message: String) throws {
        let rules = try rules(limits: limits)
        guard case .rejected(let reason) = rules.fate(of: ["__name__": "m", "a": "b", "longer_name": "value"]) else {
            Issue.record("not rejected")
            return
        }
        #expect(reason == .labelLimit(message: message))
    }

    @Test func relabelingComesLast() throws {
        let relabeling = [
            try RelabelRule(.drop, sourceLabels: ["__name__"], regex: "noise_.*"),
            try RelabelRule(sourceLabels: ["instance"], targetLabel: "node"),
            try RelabelRule(.labeldrop, regex: "exported_job"),
        ]
        let rules = LabelRules(of: Target(try TargetAddress("k:1"), metricRelabeling: relabeling))
        #expect(
            try rules.stored(["__name__": "d", "job": "mine"])
                == ["__name__": "d", "instance": "k:1", "job": "kong", "node": "k:1"])
        guard case .dropped = rules.fate(of: ["__name__": "noise_total"]) else {
            Issue.record("not dropped")
            return
        }
    }

    @Test func seriesKeepTheirNames() throws {
        let rules = LabelRules(
            of: Target(try TargetAddress("k:1"), metricRelabeling: [try RelabelRule(.labeldrop, regex: "__name__")]))
        guard case .rejected(.noMetricName) = rules.fate(of: ["__name__": "d"]) else {
            Issue.record("not rejected")
            return
        }
    }
}

extension LabelRules {
    fileprivate func stored(_ labels: Labels) throws -> Labels {
        guard case .stored(let labels) = fate(of: labels) else { throw NotStored() }
        return labels
    }
}

private struct NotStored: Error {}
