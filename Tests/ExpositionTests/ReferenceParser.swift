import MetricModel

@testable import Exposition

/// What a page holds according to the token rules; throws where Prometheus fails the page.
struct ReferenceParser {
    struct Sample: Equatable {
        var labels: Labels
        var value: UInt64
        var timestamp: Int64?
        var exemplar: UInt64?
    }

    struct Refused: Error {}

    private var lexer: ReferenceLexer
    private let isText: Bool
    private var type = MetricType.unknown
    private var samples: [Sample] = []

    static func samples(_ page: [UInt8], _ format: ExpositionFormat) throws -> [Sample] {
        if page.isEmpty { return [] }
        var parser = ReferenceParser(
            lexer: ReferenceLexer(page, isText: format == .text004), isText: format == .text004)
        while try parser.readEntry() {}
        return parser.samples
    }

    private mutating func next() -> ReferenceLexer.Token {
        while true {
            let token = lexer.next()
            if token != .blank { return token }
        }
    }

    private mutating func expect(_ token: ReferenceLexer.Token) throws {
        guard next() == token else { throw Refused() }
    }

    private mutating func readEntry() throws -> Bool {
        let start = lexer.index
        switch next() {
        case .end:
            if !isText { throw Refused() }
            return false
        case .endWord:
            try expect(.end)
            return false
        case .lineBreak where isText: return true
        case .comment where isText: try expect(.lineBreak)
        case .help: try readMetadata(.help)
        case .type: try readMetadata(.type)
        case .unit: try readMetadata(.unit)
        case .open:
            var pairs: [Label] = []
            var name: [UInt8]?
            try readLabels(&pairs, &name)
            try readSuffix(pairs, name, next())
        case .name:
            var pairs: [Label] = []
            var name: [UInt8]? = Array(lexer.bytes[start..<lexer.index])
            var token = next()
            if token == .open {
                try readLabels(&pairs, &name)
                token = next()
            }
            try readSuffix(pairs, name, token)
        default: throw Refused()
        }
        return true
    }

    private mutating func readMetadata(_ kind: MetadataLine.Kind) throws {
        try expect(.name)
        let name = lexer.token.first == 0x22 ? lexer.token.dropFirst().dropLast() : lexer.token
        try expect(.text)
        var text = lexer.token.count > 1 ? lexer.token.dropFirst() : []
        if !isText { text = text.dropLast() }
        if isText { try expect(.lineBreak) }
        let word = String(decoding: text, as: UTF8.self)
        switch kind {
        case .help:
            if String(validating: text, as: UTF8.self) == nil { throw Refused() }
        case .unit:
            if !text.isEmpty && !name.reversed().starts(with: ([0x5f] + text).reversed()) { throw Refused() }
        case .type:
            let known = isText ? ["counter", "gauge", "histogram", "summary"] : MetricType.allCases.map(\.rawValue)
            if word == "untyped" && isText {
                type = .unknown
            } else {
                guard known.contains(word), let found = MetricType(rawValue: word) else { throw Refused() }
                type = found
            }
        }
    }

    private mutating func readLabels(_ pairs: inout [Label], _ name: inout [UInt8]?, isExemplar: Bool = false) throws {
        var token = next()
        while token != .close {
            guard token == .labelName || token == .quoted else { throw Refused() }
            let isQuoted = token == .quoted
            let piece = isQuoted ? Array(lexer.token.dropFirst().dropLast()) : Array(lexer.token)
            token = next()
            if isQuoted && (token == .comma || token == .close) {
                if name != nil || isExemplar { throw Refused() }
                name = unescaped(piece)
                if token == .comma { token = next() }
                continue
            }
            guard token == .equal else { throw Refused() }
            try expect(.labelValue)
            let value = Array(lexer.token.dropFirst().dropLast())
            guard let text = String(validating: value, as: UTF8.self) else { throw Refused() }
            guard let label = String(validating: piece, as: UTF8.self) else { throw Refused() }
            pairs.append(Label(string(unescaped(Array(label.utf8))), string(unescaped(Array(text.utf8)))))
            token = next()
            if token == .comma {
                token = next()
            } else if !isText && token != .close {
                throw Refused()
            }
        }
    }

    private mutating func readSuffix(_ pairs: [Label], _ name: [UInt8]?, _ token: ReferenceLexer.Token) throws {
        guard let name, let nameText = String(validating: name, as: UTF8.self), token == .value else { throw Refused() }
        var sample = Sample(labels: .empty, value: try number(lexer.token).bitPattern)
        var token = next()
        if token == .timestamp {
            sample.timestamp = try timestamp(lexer.token)
            token = next()
        }
        if token == .comment {
            var exemplarPairs: [Label] = []
            var none: [UInt8]? = nil
            try readLabels(&exemplarPairs, &none, isExemplar: true)
            try expect(.value)
            sample.exemplar = try number(lexer.token).bitPattern
            token = next()
            if token == .timestamp {
                _ = try timestamp(lexer.token)
                token = next()
            }
        }
        guard token == .lineBreak else { throw Refused() }
        sample.labels = try identity(pairs + [Label("__name__", nameText)])
        samples.append(sample)
    }

    private func number(_ token: ArraySlice<UInt8>) throws -> Double {
        let bytes = Array(isText ? token : token.dropFirst())
        guard let value = bytes.withUnsafeBytes({ FloatText.value($0) }) else { throw Refused() }
        return value
    }

    private func timestamp(_ token: ArraySlice<UInt8>) throws -> Int64 {
        if isText {
            guard let value = Int64(string(Array(token))) else { throw Refused() }
            return value
        }
        let seconds = try number(token)
        guard seconds.isFinite else { throw Refused() }
        return Int64(exactly: (seconds * 1000).rounded(.towardZero)) ?? PageReader.noTimestamp + 1
    }

    private func identity(_ pairs: [Label]) throws -> Labels {
        let dropped = pairs.filter { $0.value.isEmpty }.map { Array($0.name.utf8) }
        var kept: [[UInt8]] = []
        var result: [Label] = []
        for pair in pairs where !dropped.contains(Array(pair.name.utf8)) {
            let name = Array(pair.name.utf8)
            if name.isEmpty || kept.contains(name) { throw Refused() }
            kept.append(name)
            result.append(Label(pair.name, normalised(pair)))
        }
        guard kept.contains(Array("__name__".utf8)) else { throw Refused() }
        return Labels(result)
    }

    private func normalised(_ label: Label) -> String {
        let isBound = (type == .histogram && label.name == "le") || (type == .summary && label.name == "quantile")
        let value = Array(label.value.utf8).withUnsafeBytes { FloatText.bound($0) }
        return isBound ? value.map(GoFloat.openMetrics) ?? label.value : label.value
    }

    private func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == 0x5c, let next = rest.first, next == 0x5c || next == 0x22 || next == 0x6e {
                rest.removeFirst()
                result.append(next == 0x6e ? 0x0a : next)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private func string(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
