/// Keeps looking for targets in one place.
protocol Discoverer: Sendable {
    /// Reports what it knows whenever that may have changed, until the task is cancelled. What was once found stays
    /// while the place can't be asked.
    func run(_ report: @Sendable (DiscoveryUpdate) -> Void) async
}
