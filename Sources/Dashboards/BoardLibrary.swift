/// The boards compiled into the program, as Grafana documents.
public enum BoardLibrary {
    private static var files: [(name: String, bytes: [UInt8])] {
        [
            ("kong-ai", PackageResources.kong_ai_json),
            ("kong", PackageResources.kong_json),
        ]
    }

    /// What `kongtop boards show` takes.
    public static var names: [String] { files.map(\.name) }

    /// The document's text, which Grafana imports too; nil where there is no such board.
    public static func json(named name: String) -> String? {
        files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// The board; nil where there is none of that name.
    public static func board(named name: String) -> Board? {
        dashboard(named: name)?.board(named: name).inPlainWords
    }

    /// The document as it was read; nil where there is none of that name.
    public static func dashboard(named name: String) -> GrafanaDashboard? {
        guard let file = files.first(where: { $0.name == name }) else { return nil }
        return try? GrafanaDashboard(json: file.bytes)
    }
}

extension Board {
    /// Legends of the program's own boards read as its other boards do.
    fileprivate var inPlainWords: Board {
        var board = self
        for place in board.panels.indices {
            guard case .timeSeries(var options) = board.panels[place].kind else { continue }
            options.legendOptions.isInPlainWords = true
            board.panels[place].kind = .timeSeries(options)
        }
        return board
    }
}
