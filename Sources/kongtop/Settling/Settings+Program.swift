import Configuring
import Dashboards
import Interface
import MetricModel

/// What the settings mean to the program's parts.
extension Settings {
    func utcOffset(at moment: Timestamp) -> TimeSpan {
        flag(.utc) ? .zero : WallTime.utcOffset(at: moment)
    }

    var snapshotWriter: SnapshotWriter {
        SnapshotWriter(directory: text(.snapshotDirectory) ?? ".")
    }
}

extension BoardEntry {
    /// The boards to go through, in the order of the header.
    static func all(_ settings: Settings) -> [BoardEntry] {
        let currency = settings.text(.currency) ?? "$"
        return [
            BoardEntry(title: "Live") { LiveBoard.board(measure: $0, timeRange: $1, currency: currency) },
            .nodes,
        ]
    }
}
