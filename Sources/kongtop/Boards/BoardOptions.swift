import ArgumentParser
import Configuring
import Dashboards
import Interface
import MetricModel

/// Which boards there are, which of them is shown first, and what it is filtered by.
struct BoardOptions: ParsableArguments {
    @Option(
        name: .customLong("dashboard"),
        help: ArgumentHelp(
            "A Grafana dashboard (JSON), or a folder of them, as further boards. Repeatable.", valueName: "file|dir"),
        completion: .file(extensions: ["json"]))
    var dashboards: [String] = []

    @Option(
        help: ArgumentHelp(
            "Which board to show first: live, kong-ai, kong, explore, nodes, or a dashboard's file name or title.",
            valueName: "name"),
        completion: .list(["live"] + BoardLibrary.names + ["explore", "nodes"]))
    var board: String?

    @Option(
        name: .customLong("var"),
        help: ArgumentHelp(
            "A variable's value, as workspace=search; of ad hoc filters a condition, as filters=code!=200. Repeatable.",
            valueName: "name=value"))
    var variables: [String] = []

    @Option(
        help: ArgumentHelp(
            "Where the time range begins, as Grafana writes it: now-6h, now/d, 2026-11-21 14:00.", valueName: "time"))
    var from: String?

    @Option(help: ArgumentHelp("Where the time range ends.", valueName: "time"))
    var to: String?

    func validate() throws {
        for text in variables where !text.dropFirst().contains("=") {
            throw ValidationError("--var wants name=value, not \"\(SafeLine.of(text))\"")
        }
        for text in [from, to].compactMap({ $0 }) where TimeExpression(text) == nil {
            throw ValidationError("\"\(SafeLine.of(text))\" is no time: try now-6h, now/d or 2026-11-21 14:00")
        }
        if let bounds, bounds.isBackwards(now: WallTime.now()) {
            throw ValidationError(
                "--from \(SafeLine.of(bounds.from.text)) is later than --to \(SafeLine.of(bounds.to.text))")
        }
    }
}

extension BoardOptions {
    /// What was given on the command line, as settings.
    var flags: [SettingName: String] {
        var flags: [SettingName: String] = [:]
        flags[.board] = board
        return flags
    }

    /// The options as they are in the end, with what environment and configuration say.
    func settled(_ settings: Settings) -> BoardOptions {
        var options = self
        options.board = settings.text(.board)
        options.dashboards = settings.list(.boards) + dashboards
        return options
    }

    /// The boards to look at.
    ///
    /// - Throws: The exit code where a file can't be read, or a board or a variable is not there; it was said why.
    func shelf(_ settings: Settings) throws -> BoardShelf {
        var shelf = BoardShelf(
            currency: settings.text(.currency) ?? "$", thresholds: settings.readThresholds.thresholds)
        do throws(DashboardFile.Failure) {
            try shelf.add(dashboards)
        } catch {
            StandardError.write("kongtop: \(SafeLine.of(error.description))\n")
            throw ExitStatus.failure
        }
        if let board, shelf.index(of: board) == nil {
            let names = shelf.entries.map(\.name).joined(separator: ", ")
            throw ValidationError("there is no board \"\(SafeLine.of(board))\"; there are: \(SafeLine.of(names))")
        }
        try checkVariables(shelf)
        return shelf
    }

    /// A choice that no board asks about is a slip of the pen.
    private func checkVariables(_ shelf: BoardShelf) throws {
        var names: Set<String> = []
        for entry in shelf.entries {
            let board = entry.make(.rate, entry.timeRange ?? TimeRange(span: .minutes(15)))
            try checkFilters(board)
            names.formUnion(board.variables.map(\.name))
        }
        for name in choices.keys.sorted() where !names.contains(name) {
            let known = names.sorted().joined(separator: ", ")
            throw ValidationError(
                "no board has a variable \"\(SafeLine.of(name))\"; there are: \(SafeLine.of(known))")
        }
    }

    /// What is given to ad hoc filters has to be filters.
    private func checkFilters(_ board: Board) throws {
        for variable in board.variables {
            guard case .adHoc = variable.source, case .values(let texts)? = choices[variable.name] else { continue }
            for text in texts where AdHocFilter(text) == nil {
                throw ValidationError(
                    "\(variable.name) wants filters, as workspace=search or code!~5.., not \"\(SafeLine.of(text))\"")
            }
        }
    }

    /// The board to show first: the one asked for, else the first of the dashboards, else Live.
    func first(of shelf: BoardShelf) -> Int {
        if let board { return shelf.index(of: board) ?? 0 }
        return 0
    }

    /// What was chosen, by variable name.
    var choices: [String: VariableChoice] {
        var choices: [String: VariableChoice] = [:]
        for text in variables {
            guard let equals = text.firstIndex(of: "=") else { continue }
            let name = String(text[..<equals])
            let value = String(text[text.index(after: equals)...])
            if value == "All" || value == "$__all" {
                choices[name] = .all
            } else if case .values(let values)? = choices[name] {
                choices[name] = .values(values + [value])
            } else {
                choices[name] = .values([value])
            }
        }
        return choices
    }

    /// The time range asked for; nil where none was.
    var bounds: TimeBounds? {
        from == nil && to == nil ? nil : TimeBounds(from: from ?? "now-6h", to: to ?? "now")
    }
}
