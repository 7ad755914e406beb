import MetricModel

@testable import PromQL

/// Reads test scripts.
struct ScriptReader {
    struct Failure: Error, CustomStringConvertible {
        var line: Int
        var message: String
        var description: String { "line \(line): \(message)" }
    }

    private let lines: [String]
    private var next = 0

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { ScriptReader.trimmed($0) }
    }

    static func commands(of text: String) throws -> [ScriptCommand] {
        var reader = ScriptReader(text)
        var commands: [ScriptCommand] = []
        while let command = try reader.nextCommand() { commands.append(command) }
        return commands
    }

    private mutating func nextCommand() throws -> ScriptCommand? {
        while next < lines.count, lines[next].isEmpty || lines[next].hasPrefix("#") { next += 1 }
        guard next < lines.count else { return nil }
        let line = lines[next]
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        next += 1
        switch words[0] {
        case "clear": return .clear
        case "load", "load_with_nhcb":
            guard words.count == 2, let interval = TimeSpan(words[1]) else { throw failure("bad load") }
            return .load(interval: interval, series: try block().map { try series($0) })
        case _ where words[0].hasPrefix("eval"):
            return .evaluate(try evaluation(line))
        default:
            throw failure("unknown command \(words[0])")
        }
    }

    private func failure(_ message: String) -> Failure {
        Failure(line: next, message: message)
    }

    /// The lines up to the next blank one.
    private mutating func block() -> [String] {
        var block: [String] = []
        while next < lines.count, !lines[next].isEmpty {
            if !lines[next].hasPrefix("#") { block.append(lines[next]) }
            next += 1
        }
        return block
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    // MARK: Evaluations

    private mutating func evaluation(_ line: String) throws -> ScriptEvaluation {
        let number = next
        var words = Words(line)
        let command = words.take()
        var evaluation: ScriptEvaluation
        switch words.take() {
        case "instant":
            _ = words.take()
            let moment = try time(words.take())
            evaluation = ScriptEvaluation(line: number, time: .instant(moment), expression: words.rest)
        case "range":
            let range = try range(&words)
            evaluation = ScriptEvaluation(line: number, time: .range(range), expression: words.rest)
        default:
            throw failure("eval of neither instant nor range")
        }
        evaluation.mustFail = command == "eval_fail"
        evaluation.isOrdered = command == "eval_ordered"
        evaluation.warnings.isExpected = command == "eval_warn"
        evaluation.infos.isExpected = command == "eval_info"
        for line in block() { try expectation(line, &evaluation) }
        return evaluation
    }

    /// `from 0 to 10m step 1m`
    private func range(_ words: inout Words) throws -> ScriptEvaluation.QueryRangeText {
        _ = words.take()
        let start = try time(words.take())
        _ = words.take()
        let end = try time(words.take())
        _ = words.take()
        let step = try time(words.take())
        return ScriptEvaluation.QueryRangeText(
            start: start, end: end, step: .milliseconds(step.milliseconds))
    }

    private func time(_ text: String) throws -> Timestamp {
        if let span = TimeSpan(text) { return Timestamp(milliseconds: span.milliseconds) }
        guard let seconds = Double(text) else { throw failure("bad time \(text)") }
        return Timestamp(seconds: seconds)
    }

    private func expectation(_ line: String, _ evaluation: inout ScriptEvaluation) throws {
        var words = Words(line)
        let first = words.take()
        if first == "expected_fail_message" {
            evaluation.failMessage = words.rest
        } else if first == "expect" {
            try newExpectation(&words, &evaluation)
        } else if words.rest.isEmpty, let number = Double(first) {
            evaluation.scalar = number
        } else {
            evaluation.series.append(try series(line))
        }
    }

    private func newExpectation(_ words: inout Words, _ evaluation: inout ScriptEvaluation) throws {
        let kind = words.take()
        switch kind {
        case "fail":
            evaluation.mustFail = true
            if words.take() == "msg:" { evaluation.failMessage = words.rest }
        case "warn", "info":
            let path: WritableKeyPath<ScriptEvaluation, ScriptEvaluation.Remarks> =
                kind == "warn" ? \.warnings : \.infos
            evaluation[keyPath: path].isExpected = true
            if words.take() == "msg:" { evaluation[keyPath: path].messages.append(words.rest) }
        case "no_warn": evaluation.warnings.isForbidden = true
        case "no_info": evaluation.infos.isForbidden = true
        case "ordered": evaluation.isOrdered = true
        case "string": evaluation.string = String(decoding: StringSyntax.unquoted(words.rest), as: UTF8.self)
        case "range":
            _ = words.take()
            evaluation.rangeVector = try range(&words)
        default: throw failure("unknown expectation \(kind)")
        }
    }

    // MARK: Series

    private func series(_ line: String) throws -> ScriptSeries {
        let (metric, rest) = ScriptReader.splitMetric(line)
        return ScriptSeries(labels: try labels(metric), points: try ScriptPoints.read(rest))
    }

    /// Cuts a line behind its metric, whose label values may hold spaces and braces.
    private static func splitMetric(_ line: String) -> (metric: String, rest: String) {
        var isInBraces = false
        var quote: Character?
        var isEscaped = false
        for index in line.indices {
            let character = line[index]
            if isEscaped {
                isEscaped = false
            } else if let open = quote {
                if character == "\\" { isEscaped = true }
                if character == open { quote = nil }
            } else if isInBraces {
                if character == "\"" || character == "'" { quote = character }
                if character == "}" { isInBraces = false }
            } else if character == "{" {
                isInBraces = true
            } else if character.isWhitespace, line[index...].first(where: { !$0.isWhitespace }) != "{" {
                return (String(line[..<index]), trimmed(line[index...]))
            }
        }
        return (line, "")
    }

    private func labels(_ metric: String) throws -> Labels {
        if metric.filter({ !$0.isWhitespace }) == "{}" { return .empty }
        var lexed = metric
        if lexed.hasSuffix("{}") { lexed.removeLast(2) }
        var parser = try Parser(lexed)
        let selector = try parser.selector(named: nextName(&parser))
        return Labels(selector.matchers.map { Label($0.name, $0.value) })
    }

    private func nextName(_ parser: inout Parser) throws -> Token? {
        if case .leftBrace = parser.current.kind { return nil }
        return try parser.advance()
    }
}

/// The words of a line, one after the other.
private struct Words {
    private(set) var rest: String

    init(_ line: String) { rest = line }

    mutating func take() -> String {
        let word = rest.prefix { !$0.isWhitespace }
        rest = ScriptReader.trimmed(rest.dropFirst(word.count))
        return String(word)
    }
}
