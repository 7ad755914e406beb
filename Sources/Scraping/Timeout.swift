import MetricModel

/// The operation took longer than it may.
struct TimeoutExpired: Error {}

/// Runs the operation and cancels it when the time is over.
///
/// - Throws: what the operation throws, or `TimeoutExpired`.
func withTimeout<Value: Sendable>(
    _ limit: TimeSpan, _ operation: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
        group.addTask(operation: operation)
        group.addTask {
            try await Task.sleep(for: .milliseconds(limit.milliseconds))
            throw TimeoutExpired()
        }
        defer { group.cancelAll() }
        guard let first = try await group.next() else { throw CancellationError() }
        return first
    }
}
