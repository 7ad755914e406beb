import Testing

struct ScriptTests {
    @Test("Prometheus' own scripts hold", arguments: TestFiles.sharedSuites("promql"))
    func sharedScript(path: String) throws {
        try run(path)
    }

    @Test("Every evaluation of Prometheus' scripts is read")
    func sharedScriptsAreComplete() throws {
        let paths = TestFiles.sharedSuites("promql")
        guard !paths.isEmpty else {
            print("note: ../shared/suites/promql is not here; its scripts were not run")
            return
        }
        var found = 0
        for path in paths {
            let text = try #require(TestFiles.read(path))
            let read = try ScriptReader.commands(of: text).count { if case .evaluate = $0 { true } else { false } }
            let written = text.split(separator: "\n").count { $0.hasPrefix("eval") }
            #expect(read == written, "\(path)")
            found += read
        }
        #expect(found >= 852)
    }

    @Test("The project's scripts hold", arguments: TestFiles.ownScripts())
    func ownScript(path: String) throws {
        try run(path)
    }

    private func run(_ path: String) throws {
        let text = try #require(TestFiles.read(path))
        var runner = ScriptRunner()
        try runner.run(text)
        #expect(runner.failures.isEmpty, "\(path)\n\(runner.failures.joined(separator: "\n"))")
        #expect(runner.evaluations > 0)
    }
}
