import Glibc

/// `kongtop simulate` in a process of its own, from the folder that this program is in.
final class SimulatorProcess {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let urls: [String]
    private let process: pid_t

    /// Waits until all nodes listen.
    init(nodes: Int, series: Int) throws {
        let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let program = (folder + ["kongtop"]).joined(separator: "/")
        let arguments = [
            program, "simulate", "--listen", "127.0.0.1:0", "--nodes", "\(nodes)", "--series", "\(series)",
        ]
        var ends: [CInt] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure(description: "no pipe") }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        var list: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for argument in list { free(argument) } }
        var process: pid_t = 0
        let status = posix_spawn(&process, program, &actions, nil, &list, environ)
        close(ends[1])
        guard status == 0 else {
            throw Failure(
                description: "can't run \(program): build it first (swift build -c release --product kongtop)")
        }
        self.process = process
        urls = SimulatorProcess.lines(ends[0], count: nodes)
        close(ends[0])
        guard urls.count == nodes else { throw Failure(description: "the simulator started \(urls.count) nodes only") }
    }

    func stop() {
        kill(process, SIGTERM)
        var status: CInt = 0
        waitpid(process, &status, 0)
    }

    private static func lines(_ descriptor: CInt, count: Int) -> [String] {
        guard let file = fdopen(dup(descriptor), "r") else { return [] }
        defer { fclose(file) }
        var lines: [String] = []
        var line = [CChar](repeating: 0, count: 300)
        while lines.count < count, fgets(&line, 300, file) != nil {
            let bytes = line.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:))
            lines.append(String(decoding: bytes, as: UTF8.self))
        }
        return lines
    }
}
