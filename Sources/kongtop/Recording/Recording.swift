import Dashboards
import Glibc
import Interface
import MetricModel

/// A recording that was read.
struct Recording: Sendable {
    let view: RecordedView
    let series: FileSeries

    /// Reads a `.kongtop` file.
    static func load(_ path: String) throws(SeriesFileError) -> Recording {
        guard let bytes = SmallFile.read(path, limit: SeriesFile.longest) else {
            throw SeriesFileError(file: path, reason: "can't read it: \(String(cString: strerror(errno)))")
        }
        let view: RecordedView
        do throws(JSONFault) {
            view = try RecordingFile.view(in: bytes)
        } catch {
            throw SeriesFileError(file: path, line: 1, column: error.position + 1, reason: error.reason)
        }
        var builder = FileSeriesBuilder()
        try JSONLines(file: path).read(bytes, into: &builder)
        return Recording(view: view, series: builder.finish())
    }

    /// The board it shows; nil where this kongtop has none of that name.
    var entry: BoardEntry? {
        let shelf = BoardShelf()
        return shelf.index(of: view.board).map { shelf.entries[$0] }
    }
}
