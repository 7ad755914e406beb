/// A way to make one number of a series, by Grafana's names.
public enum Reducer: String, Sendable, Hashable, CaseIterable {
    case lastNotNull, last, firstNotNull, first, min, max, mean, sum, count, range, diff
}
