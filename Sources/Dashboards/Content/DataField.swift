public import MetricModel

/// A column of a frame.
public struct DataField: Sendable {
    public enum Kind: String, Sendable, Hashable { case time, number, string, boolean, other }

    /// `Time`, `Value`, or a label's name.
    public var name: String
    public var kind: Kind
    public var labels: Labels
    public var values: [PanelTable.Value]
    /// What the query's legend calls it; empty where there is none.
    public var legend: String
    /// The query it comes from.
    public var refID: String
    /// The series behind each value, where a table's values are such; empty for any other field.
    var courses: [SampleBuffer] = []
    /// What another query's answer says of it; later ones count more.
    var configs: [FieldConfig] = []

    public init(
        name: String, kind: Kind, labels: Labels = .empty, values: [PanelTable.Value], legend: String = "",
        refID: String = ""
    ) {
        self.name = name
        self.kind = kind
        self.labels = labels
        self.values = values
        self.legend = legend
        self.refID = refID
    }
}
