/// A recording to be written: the series a board asks for, and how it was looked at.
public struct RecordingOrder: Sendable {
    /// What the file is called, as in `FileToWrite`.
    public var name: String
    public var entry: BoardEntry
    public var view: RecordedView
    /// Which labels' values are hidden.
    public var redaction: Redaction

    public init(name: String, entry: BoardEntry, view: RecordedView, redaction: Redaction) {
        self.name = name
        self.entry = entry
        self.view = view
        self.redaction = redaction
    }
}
