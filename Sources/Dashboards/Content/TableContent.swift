public import MetricModel

/// A table, cell by cell.
public struct TableContent: Sendable {
    public struct Column: Sendable {
        public var title: String
        public var kind: DataField.Kind
        public var style: CellFieldConfig.Style
        public var gaugeMode: BarGaugeOptions.Mode
        public var alignment: CellFieldConfig.Alignment
        /// In Grafana's pixels, some 8 to a character; nil to fit.
        public var width: Double?
        public var unit: Unit
        /// What the footer says, line by line; empty where it says nothing.
        public var footer: [String]
        /// The series that each row's value stands for, to be drawn beside it; empty for plain values.
        public var courses: [SampleBuffer] = []
    }

    public struct Cell: Sendable, Hashable {
        public var value: PanelTable.Value
        public var text: String
        /// nil for the theme's text.
        public var color: PanelColor?
        /// Of gauge cells: how far from minimum to maximum, 0…1.
        public var fraction: Double?
        /// Behind the whole row, where one of its values colours it.
        public var rowColor: PanelColor?
    }

    public var columns: [Column]
    /// Each with a cell for every column.
    public var rows: [[Cell]]
    public var showsHeader: Bool
}
