import Glibc

/// How long a key takes to change the screen, in the real program in a real terminal, while it scrapes three gateways
/// with 41,400 samples each every second: from the key's write to the arrival of what it must show.
enum KeyBenchmark {
    private static let keys = [("?", "Keys"), ("i", "Inspect"), ("t", "time range")]
    private static let presses = 300

    static func run() throws {
        // SwiftPM puts both programs into one folder.
        let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let program = (folder.isEmpty ? "." : folder.joined(separator: "/")) + "/kongtop"
        guard access(program, X_OK) == 0 else {
            print("  there is no \(program): swift build -c release --product kongtop")
            return
        }
        let ports = Int(getpid()) % 20_000 + 20_000
        let fleet = try TerminalProcess(
            [program, "simulate", "--listen", "127.0.0.1:\(ports)", "--nodes", "3", "--series", "41400"], width: 80,
            height: 24)
        guard fleet.waits(for: ":\(ports + 2)/metrics", milliseconds: 30_000) else {
            throw TerminalProcess.Failure(description: "the gateways did not start")
        }
        let nodes = (0..<3).map { "http://127.0.0.1:\(ports + $0)" }
        print(NumberColumns.line("size", ["median", "99th", "longest"]))
        for (width, height): (UInt16, UInt16) in [(120, 36), (240, 60)] {
            let waits = try measure([program] + nodes + ["--interval", "1s"], width, height).sorted()
            guard !waits.isEmpty else { continue }
            let shown = [waits[waits.count / 2], waits[waits.count * 99 / 100], waits[waits.count - 1]]
            print(NumberColumns.line("\(width) × \(height)", shown.map(QueryClock.shown)))
        }
        print("  wall time of \(presses) keys, others' load on this machine included; 20 ms are wanted at the 99th")
        withExtendedLifetime(fleet) {}
    }

    /// - Returns: milliseconds from key to screen.
    private static func measure(_ arguments: [String], _ width: UInt16, _ height: UInt16) throws -> [Double] {
        let program = try TerminalProcess(arguments, width: width, height: height)
        guard program.waits(for: "3/3", milliseconds: 30_000) else {
            throw TerminalProcess.Failure(description: "the program never saw its three nodes")
        }
        program.rest(milliseconds: 5000)
        var waits: [Double] = []
        for press in 0..<presses {
            let (key, mark) = keys[press % keys.count]
            // At all moments of a second, so that scrapes and queries are met as often as they happen.
            program.rest(milliseconds: 30 + press * 37 % 61)
            program.forget()
            let start = ContinuousClock.now
            program.type(key)
            guard program.waits(for: mark, milliseconds: 2000) else {
                throw TerminalProcess.Failure(description: "\(key) never showed \(mark)")
            }
            waits.append((ContinuousClock.now - start) / .milliseconds(1))
            program.type("\r")
        }
        return waits
    }
}
