public import Dashboards

/// A board the user can go to, made anew when measure or time range change, because both show in its titles.
public struct BoardEntry: Sendable {
    public var title: String
    public var make: @Sendable (Measure, TimeRange) -> Board

    public init(title: String, make: @escaping @Sendable (Measure, TimeRange) -> Board) {
        self.title = title
        self.make = make
    }
}
