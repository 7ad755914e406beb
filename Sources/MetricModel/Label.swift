/// One name and value of a series' identity, such as `workspace="search"`.
public struct Label: Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension Label: Equatable {
    public static func == (left: Label, right: Label) -> Bool {
        left.name.isBytewiseEqual(to: right.name) && left.value.isBytewiseEqual(to: right.value)
    }
}

extension Label {
    /// The label that carries a metric's name.
    public static let metricName = "__name__"
    /// What kind of metric it is, where a source says so in labels.
    public static let type = "__type__"
    public static let unit = "__unit__"
    /// The upper bound of a classic histogram's bucket.
    public static let bucketBound = "le"
    /// The quantile of a summary's series.
    public static let quantile = "quantile"
    public static let instance = "instance"
    public static let job = "job"
}
