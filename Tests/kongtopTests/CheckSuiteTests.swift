import Foundation
import Testing

/// `kongtop check` on payloads whose verdicts are those of Prometheus 3.5.3.
struct CheckSuiteTests {
    @Test(arguments: [("valid", Int32(0)), ("strict_only_invalid", 0), ("invalid", 1)])
    func givesTheVerdictAndTheSamples(folder: String, status: Int32) throws {
        guard let root = CheckRun.shared("suites/exposition/\(folder)") else { return }
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".json") }
        for name in names.sorted() {
            let data = try Data(contentsOf: root.appendingPathComponent(name))
            let expected = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            let contentType = try #require(expected["content_type"] as? String)
            let page = root.appendingPathComponent(name.dropLast(5) + ".prom").path
            let run = try CheckRun([page, "--format", "json", "--samples", "--content-type", contentType])
            #expect(run.status == status, "\(name)")
            let answer = try run.json()
            #expect(answer["accepted"] as? Bool == (status == 0), "\(name)")
            #expect(answer["format"] as? String == expected["format"] as? String, "\(name)")
            let problems = answer["problems"] as? [[String: Any]] ?? []
            #expect(problems.isEmpty == (status == 0), "\(name)")
            if status == 0 { try compare(answer, expected, name) }
        }
    }

    private func compare(_ answer: [String: Any], _ expected: [String: Any], _ name: String) throws {
        let samples = try #require(answer["samples"] as? [[String: Any]])
        let wanted = try #require(expected["samples"] as? [[String: Any]])
        #expect(samples.count == wanted.count, "\(name)")
        for (sample, wanted) in zip(samples, wanted) {
            #expect(sample["name"] as? String == wanted["name"] as? String, "\(name)")
            #expect(sample["labels"] as? [String: String] == wanted["labels"] as? [String: String], "\(name)")
            #expect(sample["timestamp_ms"] as? Int == wanted["timestamp_ms"] as? Int, "\(name)")
            let text = try #require(sample["value"] as? String)
            let (value, other) = (Double(text) ?? .nan, Double(wanted["value"] as? String ?? "") ?? .nan)
            #expect(value == other || (value.isNaN && other.isNaN), "\(name)")
            let exemplar = sample["exemplar"] as? [String: Any]
            let wantedExemplar = wanted["exemplar"] as? [String: Any]
            #expect(
                exemplar?["labels"] as? [String: String] == wantedExemplar?["labels"] as? [String: String], "\(name)")
        }
    }
}
