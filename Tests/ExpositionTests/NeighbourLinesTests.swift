import MetricModel
import TestSupport
import Testing

@testable import Exposition

/// Lines that differ in little from the line before them, which are read from their differences.
struct NeighbourLinesTests {
    private static let lines = [
        #"h_bucket{ai_model="gpt-4o",cache_status="hit",le="250"} 17"#,
        #"h_bucket{z="1",le="25",y="\\\"",x=""} 17"#,
        "h_bucket{ a=\"b\" , c = \"d\" ,e=\"f\" } 17",
        "h_bucket{a=\"b\"c=\"d\"e=\"f\"} 17",
        "a_total{x=\"1\",y=\"line\nfeed\",z=\"é\",} 17",
        "a_total{x=\"1\"\0,y=\"\0\",z=\"2\"} 17",
        #"{"a.b","l.x"="v",m="w",n="x"} 17"#, #"{m="w","a.b",n="x",o="y"} 17"#,
        #"a{"x"="1",y="2","z"="3"} 17"#, "s{quantile=\"0.5\",le=\"1\",a=\"b\"} 17", "long_name{a=\"b\",a=\"\"} 17",
        #"m{a="1",b="2",c="3",d="4",e="5",f="6",g="7",h="8",i="9",j="0"} 17"#, #"h{le="1",__zz="b",A="c",a_="d"} 0.25"#,
        "name6+17", "{\"name\"}17", "name{}17", "name{a=\"b\"}17",
    ]
    private static let values = [
        "", "", "é", "équipe-β", "\\\\", "a\\nb", "\\x\\\"", "250", "1e3", "+Inf", String(repeating: "é", count: 64),
        String(repeating: "v", count: 127), String(repeating: "w", count: 128),
    ]
    private static let types = ["# TYPE h histogram\n", "# TYPE s summary\n", "# TYPE a counter\n", ""]

    private static let names = [
        "h", "h_bucket", "s", "a", "a_total", ":x:", "9", "_", String(repeating: "n", count: 130),
    ]
    private static let between =
        ["# HELP x of \\n x\n", "# a comment\n", "\n", " # TYPE h summary\n", "#\n", "\t \n"] + types

    private func mutated(_ line: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var line = line
        let often = Array("1234567890abcxyz".utf8)
        let seldom = Array("\"\\\n\0 {}=,\t_".utf8) + [0xc3, 0xa9]
        for _ in 0..<Int.random(in: 0..<3, using: &random) where line.count > 3 {
            let place = Int.random(in: 0..<(line.count - 3), using: &random)
            let isMild = Int.random(in: 0..<12, using: &random) > 0
            let byte = (isMild ? often : seldom).randomElement(using: &random) ?? 0
            let isWord = often.contains(line[place])
            switch Int.random(in: 0..<3, using: &random) {
            case 0 where isWord || !isMild: line[place] = byte
            case 1 where isWord || !isMild: line.insert(byte, at: place)
            case 2 where !isMild: line.remove(at: place)
            default: break
            }
        }
        return line
    }

    /// Puts another value between two quotes that follow one another.
    private func withOtherValue(_ line: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        let quotes = line.indices.filter { line[$0] == UInt8(ascii: "\"") }
        guard quotes.count > 1 else { return line }
        let first = Int.random(in: 0..<(quotes.count / 2), using: &random) * 2
        let value = Self.values.randomElement(using: &random) ?? ""
        return line[...quotes[first]] + Array(value.utf8) + line[quotes[first + 1]...]
    }

    /// Puts another name where one may begin the line.
    private func withOtherName(_ line: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        let end = line.firstIndex { !ByteClass.isMetricName($0) } ?? line.endIndex
        return Array((Self.names.randomElement(using: &random) ?? "").utf8) + line[end...]
    }

    private func page(_ random: inout SplitMix64, _ format: ExpositionFormat) -> [UInt8] {
        var page: [UInt8] = []
        for _ in 0..<Int.random(in: 1..<4, using: &random) {
            page += (Self.types.randomElement(using: &random) ?? "").utf8
            var line = Array((Self.lines.randomElement(using: &random) ?? "").utf8)
            for _ in 0..<Int.random(in: 2..<12, using: &random) {
                page += line + [0x0a]
                if format == .text004 && Int.random(in: 0..<3, using: &random) == 0 {
                    page += (Self.between.randomElement(using: &random) ?? "").utf8
                    line = withOtherName(line, &random)
                }
                for _ in 0..<Int.random(in: 0..<4, using: &random) { line = withOtherValue(line, &random) }
                if Bool.random(using: &random) { line = mutated(line, &random) }
            }
        }
        if format == .openMetrics { return page + Array("# EOF\n".utf8) }
        // The last lines of a page are never compared as a whole.
        let padding = Bool.random(using: &random) ? "# a comment that is long enough to stand behind all lines\n" : ""
        return page + Array(padding.utf8)
    }

    /// Nothing but what follows tells where such a name ends.
    @Test func aNameWithoutABlankBehindItMayGoOn() throws {
        var reader = PageReader()
        #expect(throws: ExpositionError.self) {
            try reader.read(Array("name6+15\nname67\n".utf8), format: .text004)
        }
        try reader.read(Array("name6+15\nname67+15\nname6+16\n".utf8), format: .text004)
        #expect(reader.slots.map { reader.labels(of: $0).metricName } == ["name6", "name67", "name6"])
        #expect(reader.values == [15, 15, 16])
    }

    /// More lines, and longer texts, than are gathered at a time; lengths that take a byte, and such that take two.
    @Test(arguments: [1, 40, 400, 5000])
    func runsHaveNoEnd(length: Int) throws {
        var page: [UInt8] = []
        let same = String(repeating: "y", count: length)
        for index in 0..<700 {
            let growing = String(repeating: "x", count: index % 140)
            page += "a_bucket{zone=\"\(index)\",le=\"\(index * 7)\",b=\"\(same)\",".utf8
            page += "c=\"\(growing)\",d=\"end\"} \(index).5\n".utf8
        }
        for type in ["# TYPE a histogram\n", ""] {
            let page = Array(type.utf8) + page
            var reader = PageReader()
            try reader.read(page, format: .text004)
            let samples = try ReferenceParser.samples(page, .text004)
            #expect(reader.slots.map { reader.labels(of: $0) } == samples.map(\.labels))
            #expect(reader.values.map(\.bitPattern) == samples.map(\.value))
            // The plan knows the lines again, and the table the series.
            let labels = reader.slots.map { reader.labels(of: $0) }
            try reader.read(page + Array("b 1\n".utf8), format: .text004)
            #expect(reader.slots.dropLast().map { reader.labels(of: $0) } == labels)
            #expect(reader.newSlots.count == 1)
        }
    }

    /// Families of one or two samples, called like their neighbours or not, with metadata between them.
    @Test func runsGoOnOverFamilies() throws {
        var random = SplitMix64(seed: 5)
        for _ in 0..<60 {
            var page: [UInt8] = []
            for _ in 0..<Int.random(in: 1..<80, using: &random) {
                let name = ["node_", "n", "node_memory_"].randomElement(using: &random) ?? ""
                let suffix = Int.random(in: 0..<30, using: &random)
                let type = ["counter", "gauge", "histogram", "summary"].randomElement(using: &random) ?? ""
                if Bool.random(using: &random) { page += "# HELP \(name)\(suffix) of it\n".utf8 }
                if Bool.random(using: &random) { page += "# TYPE \(name)\(suffix) \(type)\n".utf8 }
                for index in 0..<Int.random(in: 1..<4, using: &random) {
                    let labels = ["", "{le=\"\(index)\"}", "{__a=\"\(suffix)\",z=\"\(index)\"}"]
                    page += "\(name)\(suffix)\(labels.randomElement(using: &random) ?? "") \(index)\n".utf8
                }
            }
            page += "# the end, which stands far enough behind the lines before it\n".utf8
            try expectReadAlone(page)
        }
    }

    private static let metadata = [
        "# HELP m What it counts.\n", "# TYPE m gauge\n", "# TYPE m histogram\n", "# HELP m  \n", "# HELP m\n",
        "# HELP m é\n", "#  HELP m a\n", "# HELPm\n", "# TYPE  m gauge\n", "# TYPE m gauge\n# HELP m a\0b\n", "# TYP\n",
    ]

    /// Values of one label that goes on changing, and metadata of all kinds between its lines.
    @Test func oneLabelGoesOnChanging() throws {
        var random = SplitMix64(seed: 12)
        let heads = ["m{b=\"1\",", "m{", "m{A=\"\\n\",", "m{z=\"é\", "]
        let tails = [",le=\"1\"} ", ",__a=\"2\",c=\"3\",} ", "}", "} \t"]
        for _ in 0..<80 {
            let head = heads.randomElement(using: &random) ?? ""
            let tail = tails.randomElement(using: &random) ?? ""
            let label = ["x", "B", "__b"].randomElement(using: &random) ?? ""
            var page: [UInt8] = []
            for _ in 0..<Int.random(in: 2..<40, using: &random) {
                if Int.random(in: 0..<6, using: &random) == 0 {
                    page += (Self.metadata.randomElement(using: &random) ?? "").utf8
                }
                let length = [1, 7, 8, 9, 15, 16, 17, 130].randomElement(using: &random) ?? 1
                let letter = ["v", "w", "\\\"", "é", " "].randomElement(using: &random) ?? ""
                let value = String(repeating: Bool.random(using: &random) ? "v" : letter, count: length)
                page += "\(head)\(label)=\"\(value)\"\(tail)\(length).25\n".utf8
            }
            if Bool.random(using: &random) { page += "# \(String(repeating: "behind all lines ", count: 30))\n".utf8 }
            try expectReadAlone(page)
        }
    }

    /// Compares a first page with what the rules make of it, line by line: the labels, their place, the metadata.
    private func expectReadAlone(_ page: [UInt8]) throws {
        var reader = PageReader()
        try reader.read(page, format: .text004)
        let samples = try ReferenceParser.samples(page, .text004)
        #expect(reader.slots.map { reader.labels(of: $0) } == samples.map(\.labels))
        #expect(reader.values.map(\.bitPattern) == samples.map(\.value))
        for (slot, sample) in zip(reader.slots, samples) {
            let packed = sample.labels.packedBytes + [UInt8](repeating: 0xff, count: LabelsHash.slack)
            let found = packed.withUnsafeBytes {
                reader.series.slot(of: UnsafeRawBufferPointer(rebasing: $0.dropLast(LabelsHash.slack)))
            }
            #expect(found.slot == slot && !found.isNew)
        }
        var later = PageReader()
        try later.read(Array("other 1\n".utf8), format: .text004)
        try later.read(page, format: .text004)
        #expect(reader.families == later.families)
    }

    @Test(arguments: ExpositionFormat.allCases)
    func areReadAsIfTheyStoodAlone(format: ExpositionFormat) {
        var random = SplitMix64(seed: 77)
        var accepted = 0
        let mild = Array("0123456789abcxyz{}\" \\\n_:.+\0".utf8)
        for _ in 0..<400 {
            let page = page(&random, format)
            page.withUnsafeBytes { bytes in
                let next = [UInt8.random(in: 0...255, using: &random), mild.randomElement(using: &random) ?? 0]
                let input = [format == .text004 ? 2 : 3] + next + bytes
                input.withUnsafeBytes { FuzzTarget.check($0) }
            }
            accepted += (try? ReferenceParser.samples(page, format)) == nil ? 0 : 1
        }
        #expect(accepted > 40)
    }
}
