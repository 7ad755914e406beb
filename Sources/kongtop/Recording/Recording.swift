import Dashboards
import Glibc
import Interface
import MetricModel

/// A recording that was read.
struct Recording: Sendable {
    let view: RecordedView
    /// The Grafana dashboard it shows; nil where it shows a board of the program's.
    let document: String?
    let series: FileSeries

    /// Reads a `.kongtop` file.
    static func load(_ path: String) throws(SeriesFileError) -> Recording {
        guard let bytes = SmallFile.read(path, limit: SeriesFile.longest) else {
            throw SeriesFileError(file: path, reason: "can't read it: \(String(cString: strerror(errno)))")
        }
        let header: (view: RecordedView, document: String?)
        do throws(JSONFault) {
            header = try RecordingFile.header(in: bytes)
        } catch {
            throw SeriesFileError(file: path, line: 1, column: error.position + 1, reason: error.reason)
        }
        var builder = FileSeriesBuilder()
        try JSONLines(file: path).read(bytes, into: &builder)
        return Recording(view: header.view, document: header.document, series: builder.finish())
    }

    /// The board it shows; nil where this kongtop has none of that name.
    var entry: BoardEntry? {
        if let document {
            let dashboard = try? GrafanaDashboard(json: document.utf8)
            return dashboard.map { BoardEntry($0.board(named: view.board), document: document) }
        }
        let shelf = BoardShelf()
        return shelf.index(of: view.board).map { shelf.entries[$0] }
    }
}
