/// The forms a snapshot can take.
public enum SnapshotFormat: String, Sendable, Hashable, CaseIterable {
    /// The screen as plain text.
    case text
    /// The screen as text with colour sequences.
    case ansi
    /// The screen as a picture.
    case svg
    /// The picture on a page of its own, light and dark.
    case html
    /// The data behind it, as RFC 4180 has it.
    case csv
    /// The data behind it, with labels and queries.
    case json
    /// Series and board, for `kongtop open`.
    case kongtop

    /// How file names end.
    public var fileExtension: String { self == .text ? "txt" : rawValue }

    /// What the picker says of it.
    var does: String {
        switch self {
        case .text: "plain text"
        case .ansi: "text with colours"
        case .svg: "picture"
        case .html: "page, light and dark"
        case .csv: "data for spreadsheets"
        case .json: "data with labels and queries"
        case .kongtop: "data and board, for kongtop open"
        }
    }
}
