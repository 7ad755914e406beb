extension Target {
    /// Fetches the target's page once, over a connection of its own, as a scrape would.
    ///
    /// Two fetches may end up at different nodes where a load balancer stands in front of them.
    ///
    /// - Throws: a `ScrapeFailure`, or `CancellationError` where the task was cancelled.
    public func fetchPage() async throws -> FetchedPage {
        let fetcher = HTTPPageFetcher()
        do {
            let page = try await fetcher.fetch(self)
            await fetcher.shutDown()
            return page
        } catch {
            await fetcher.shutDown()
            throw error
        }
    }
}
