/// Brings a target's page; the one thing of scraping that touches the network.
protocol PageFetching: Sendable {
    /// - Throws: `CancellationError` where the task was cancelled, else a `ScrapeFailure`.
    func fetch(_ target: Target) async throws -> FetchedPage

    /// Takes a page's memory back, to be filled again.
    func recycle(_ page: consuming FetchedPage)

    /// Closes all connections; no fetch may run or begin any more.
    func shutDown() async
}
