import ArgumentParser
import Dashboards
import PrometheusAPI

/// `kongtop boards check FILE…`
struct BoardsCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say how much of Grafana dashboards is drawn, panel by panel.",
        discussion: """
            A panel is full, partial (the parts that are ignored are named) or none (and why). Exit status: 0 all panels \
            are full, 1 some are not, 2 a file could not be read.

            JSON: {"title":…, "panels":[{"title":…, "type":…, "status":"full"|"partial"|"none", "ignored":[…], \
            "errors":[…]}]}. Of several files, an array of these, each with its "file"; a file that could not be read \
            has "file" and "error" instead.
            """)

    @Argument(
        help: ArgumentHelp("Dashboards as Grafana exports them, folders of them, or - for standard input."),
        completion: .file(extensions: ["json"]))
    var files: [String]

    @Option(help: "How the findings are printed.")
    var format = Check.Format.text

    /// A file and what came of it.
    private typealias Outcome = (path: String, check: Result<BoardCheck, DashboardFile.Failure>)

    func run() throws {
        let outcomes = files.flatMap { Self.paths(of: $0) }.map { path in Self.outcome(of: path) }
        switch format {
        case .text: StandardOutput.write(outcomes.map { Self.text(of: $0) }.joined(separator: "\n"))
        case .json: StandardOutput.write(SafeJSON.of(json(of: outcomes)) + "\n")
        }
        var isFull = true
        var isReadable = true
        for (path, check) in outcomes {
            switch check {
            case .success(let check): isFull = isFull && check.isFull
            case .failure(let failure):
                isReadable = false
                if format == .json || path == "-" {
                    StandardError.write("kongtop: \(SafeLine.of(failure.description))\n")
                }
            }
        }
        if !isReadable { throw ExitStatus.unreadable }
        if !isFull { throw ExitStatus.failure }
    }

    private static func paths(of path: String) -> [String] {
        // A folder without dashboards is said when it is read as a file.
        (try? DashboardFile.paths(of: path)) ?? [path]
    }

    private static func outcome(of path: String) -> Outcome {
        do throws(DashboardFile.Failure) {
            return (path, .success(BoardCheck(try DashboardFile(path: path).dashboard)))
        } catch {
            return (path, .failure(error))
        }
    }

    // MARK: Text

    private static func text(of outcome: Outcome) -> String {
        switch outcome.check {
        case .failure(let failure): return "\(SafeLine.of(failure.description))\n"
        case .success(let check):
            let full = check.panels.count { $0.status == .full }
            let name = check.title.isEmpty ? outcome.path : check.title
            var text = "\(SafeLine.of(name)): \(full) of \(check.panels.count) panels are drawn fully\n"
            var table = TextTable()
            for panel in check.panels {
                let title = panel.title.isEmpty ? "(untitled)" : panel.title
                let remarks = (panel.errors + panel.ignored.map { "ignored: \($0)" }).joined(separator: "; ")
                table.rows.append(
                    [panel.status.rawValue, SafeLine.of(title), SafeLine.of(panel.type), SafeLine.of(remarks)])
            }
            text += table.text()
            if !check.annotations.isEmpty {
                text += "Annotations are not drawn: \(SafeLine.of(check.annotations.joined(separator: ", ")))\n"
            }
            if let zone = check.unknownZone {
                text += "Times are shown in local time: the zone \(SafeLine.of(zone)) is not known here\n"
            }
            return text
        }
    }

    // MARK: JSON

    private func json(of outcomes: [Outcome]) -> String {
        if outcomes.count == 1, files.count == 1, outcomes[0].path == files[0] {
            guard case .success(let check) = outcomes[0].check else { return "" }
            return check.json
        }
        return "["
            + outcomes.map { outcome in
                var json = JSONWriter()
                json.object { json in
                    json.key("file")
                    json.string(outcome.path)
                    if case .failure(let failure) = outcome.check {
                        json.key("error")
                        json.string(failure.reason)
                    }
                }
                guard case .success(let check) = outcome.check else { return json.text }
                // The check's own members behind the file's name.
                return json.text.dropLast() + "," + check.json.dropFirst()
            }.joined(separator: ",\n") + "]"
    }
}
