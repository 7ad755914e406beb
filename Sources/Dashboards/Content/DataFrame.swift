/// Fields of equal length: a series is a frame of times and values, a table one of labels and values.
public struct DataFrame: Sendable {
    public var refID: String
    public var fields: [DataField]

    public init(refID: String, fields: [DataField]) {
        self.refID = refID
        self.fields = fields
    }

    /// How many rows there are.
    public var rowCount: Int { fields.map(\.values.count).max() ?? 0 }
}
