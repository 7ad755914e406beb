import MetricModel

/// A HELP, TYPE or UNIT line.
struct MetadataLine {
    enum Kind {
        case help, type, unit
    }

    var kind: Kind
    /// The family's name as written, without the quotes it may have.
    var name: Range<Int>
    var text: Range<Int>
    /// What a TYPE line says.
    var type: MetricType = .unknown
}
