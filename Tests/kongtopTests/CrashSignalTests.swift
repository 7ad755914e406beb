import Glibc
import Testing

@Suite("A crash's signal that somebody sent ends the program")
struct CrashSignalTests {
    @Test(arguments: zip([SIGSEGV, SIGABRT, SIGFPE], ["yes", "no", "no"]))
    func ends(signal: Int32, backtrace: String) throws {
        let program = try ChildProcess(
            TmuxSession.program, ["127.0.0.1:1", "--plain", "--interval", "100ms"],
            environment: ["SWIFT_BACKTRACE": "enable=\(backtrace)"])
        for _ in 0..<3000 where program.output.isEmpty { usleep(10_000) }
        #expect(!program.output.isEmpty)
        program.terminate(by: signal)
        #expect(program.wait() == 128 + signal)
        if backtrace == "yes" { #expect(program.complaint.contains("Backtrace took"), "it is written to its end") }
    }
}
