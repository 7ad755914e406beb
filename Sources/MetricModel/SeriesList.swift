/// Series in some order, by their place.
public protocol SeriesList: Sendable {
    var count: Int { get }

    /// The series' labels; equal series have equal labels, and no two of a list are equal.
    func labels(at index: Int) -> Labels

    /// Whether all series have the same name, type and unit, so that they stay apart without them.
    var namesAgree: Bool { get }

    /// The series' groups by the labels that remain of each; nil where the source would have to look at the labels of
    /// all to tell.
    func groups(by grouping: SeriesGrouping) -> SeriesGroups?
}

extension SeriesList {
    public var namesAgree: Bool { haveEqualNames }

    /// The answer of `namesAgree`, found by comparing all series.
    public var haveEqualNames: Bool {
        guard count > 1 else { return true }
        let first = labels(at: 0).keeping(.reserved)
        for index in 1..<count where !labels(at: index).keeps(first, of: .reserved) {
            return false
        }
        return true
    }

    public func groups(by grouping: SeriesGrouping) -> SeriesGroups? { nil }
}
