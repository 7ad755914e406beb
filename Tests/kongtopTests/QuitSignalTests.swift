import Glibc
import Testing

struct QuitSignalTests {
    @Test("Ctrl-\\ ends the program where there is no screen that takes it")
    func ends() throws {
        let program = try ChildProcess(TmuxSession.program, ["127.0.0.1:1", "--plain", "--interval", "100ms"])
        for _ in 0..<3000 where program.output.isEmpty { usleep(10_000) }
        #expect(!program.output.isEmpty)
        program.terminate(by: SIGQUIT)
        #expect(program.wait() == 128 + SIGQUIT)
        #expect(program.complaint.isEmpty, "a wish to end is no crash")
    }
}
