public import MetricModel

/// What a look into one node shows besides its line.
public struct NodeDetails: Sendable, Hashable {
    /// A header, or a family with its type and help; texts from outside, secrets masked.
    public struct Item: Sendable, Hashable {
        public var name: String
        public var value: String
        public var note: String

        public init(_ name: String, _ value: String, note: String = "") {
            self.name = name
            self.value = value
            self.note = note
        }
    }

    /// What is asked, without credentials.
    public var address = ""
    /// What discovery said; empty where the address was given by hand.
    public var labelsBefore = Labels.empty
    public var requestHeaders: [Item] = []
    /// Of the last answer with a page.
    public var answerHeaders: [Item] = []
    /// Of the last page.
    public var problems: [String] = []
    /// Of the last page: name, type, help.
    public var families: [Item] = []

    public init() {}
}
