/// How much of a target's page is taken in; beyond a limit the whole scrape fails.
///
/// A limit of 0 means none, except for `bodyByteCount`, which always holds.
public struct ScrapeLimits: Hashable, Sendable {
    /// Bytes of the page, unpacked.
    public var bodyByteCount: Int
    /// Samples on the page (`sample_limit`).
    public var sampleCount: Int
    /// Labels of one series, the target's and the metric's name included (`label_limit`).
    public var labelCount: Int
    /// Bytes of a label's name (`label_name_length_limit`).
    public var labelNameByteCount: Int
    /// Bytes of a label's value (`label_value_length_limit`).
    public var labelValueByteCount: Int

    public init(
        bodyByteCount: Int = 100 << 20, sampleCount: Int = 0, labelCount: Int = 0,
        labelNameByteCount: Int = 0, labelValueByteCount: Int = 0
    ) {
        self.bodyByteCount = bodyByteCount
        self.sampleCount = sampleCount
        self.labelCount = labelCount
        self.labelNameByteCount = labelNameByteCount
        self.labelValueByteCount = labelValueByteCount
    }
}
