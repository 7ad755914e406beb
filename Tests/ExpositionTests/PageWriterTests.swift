import MetricModel
import TestSupport
import Testing

@testable import Exposition

struct PageWriterTests {
    struct Written {
        var labels: Labels
        var value: Double
        var timestamp: Int64?
    }

    @Test(arguments: ExpositionFormat.allCases)
    func readsBackWhatItWrote(format: ExpositionFormat) throws {
        var random = SplitMix64(seed: 11)
        for _ in 0..<400 {
            var writer = PageWriter(format: format)
            var samples: [Written] = []
            for _ in 0..<Int.random(in: 0..<8, using: &random) {
                appendRandomSample(to: &writer, &samples, &random)
            }
            writer.finish()
            var reader = PageReader()
            try reader.read(writer.bytes, format: format)
            #expect(reader.slots.count == samples.count)
            for (index, sample) in samples.enumerated() where index < reader.slots.count {
                #expect(reader.labels(of: reader.slots[index]) == sample.labels)
                #expect(reader.values[index].bitPattern == sample.value.bitPattern)
                let timestamp = reader.timestamps.isEmpty ? PageReader.noTimestamp : reader.timestamps[index]
                #expect(timestamp == sample.timestamp ?? PageReader.noTimestamp)
            }
        }
    }

    private func appendRandomSample(
        to writer: inout PageWriter, _ samples: inout [Written], _ random: inout SplitMix64
    ) {
        var labels = [Label(Label.metricName, random.hostileText(names: true))]
        for _ in 0..<Int.random(in: 0..<5, using: &random) {
            labels.append(Label(random.hostileText(names: true), random.hostileText()))
        }
        let series = Labels(labels.filter { !$0.name.isEmpty })
        var value = random.hostileNumber()
        if value.isNaN { value = StaleMarker.ordinaryNaN }
        let timestamp = Bool.random(using: &random) ? Int64.random(in: 0...2_000_000_000_000, using: &random) : nil
        if writer.appendSample(series, value, timestamp: timestamp) {
            samples.append(Written(labels: series, value: value, timestamp: timestamp))
        }
    }

    @Test(arguments: ExpositionFormat.allCases)
    func keepsMetadataAndExemplars(format: ExpositionFormat) throws {
        var writer = PageWriter(format: format)
        let help = "a \"quoted\" \\ text\nwith lines, é"
        writer.appendFamily("wait_seconds", MetricMetadata(type: .counter, help: help, unit: "seconds"))
        let exemplar = PageExemplar(sampleIndex: 0, labels: ["trace": "a\"b"], value: 0.5, timestamp: 1_005)
        writer.appendSample("wait_seconds_total", [Label("b", ""), Label("a", "1")], 7, exemplar: exemplar)
        writer.finish()
        var reader = PageReader()
        try reader.read(writer.bytes, format: format)
        #expect(reader.families.first?.metadata.help == help)
        #expect(reader.families.first?.metadata.type == .counter)
        #expect(reader.labels(of: 0) == ["__name__": "wait_seconds_total", "a": "1"])
        if format == .openMetrics {
            #expect(reader.families.first?.metadata.unit == "seconds")
            #expect(reader.exemplars == [exemplar])
        }
    }

    @Test func spellsNumbersAsGoDoes() {
        func text(_ value: Double, _ format: ExpositionFormat) -> String {
            var writer = PageWriter(format: format)
            writer.appendSample(["__name__": "a"], value)
            return String(decoding: writer.bytes.dropFirst(2).dropLast(), as: UTF8.self)
        }
        #expect(text(25, .openMetrics) == "25.0")
        #expect(text(1_000_000, .openMetrics) == "1e+06")
        #expect(text(0.0001, .text004) == "0.0001")
        #expect(text(0.00001, .text004) == "1e-05")
        #expect(text(-1_234_567, .text004) == "-1.234567e+06")
        #expect(text(123456, .text004) == "123456")
        #expect(text(-.infinity, .text004) == "-Inf")
    }
}
