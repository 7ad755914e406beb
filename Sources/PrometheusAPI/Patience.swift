/// How long a request that is no query may take: as long as a query, and as long as somebody waits for it.
struct Patience {
    let deadline: ContinuousClock.Instant

    /// - Throws: where the caller's task was cancelled or the deadline has passed.
    func check() throws(APIError) {
        if Task.isCancelled { throw APIError(.canceled, "request was canceled in series selection") }
        if ContinuousClock.now > deadline { throw APIError(.timeout, "request timed out in series selection") }
    }
}
