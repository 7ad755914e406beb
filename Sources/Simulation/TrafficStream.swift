/// One application's requests to one model through one route: what they are labelled and how they behave.
struct TrafficStream: Hashable, Sendable {
    var service: String
    var route: String
    var workspace: String
    var consumer: String
    var provider: String
    var model: String
    /// `oneshot` or `stream`.
    var requestMode = "oneshot"
    var cache: CacheProfile?
    /// Nil where no prices are configured: then there are no cost series.
    var price: TokenPrice?
    /// Requests a second of the whole fleet at the busiest hour.
    var rate: Double
    /// Medians.
    var promptTokens: Double
    var completionTokens: Double
    /// Median milliseconds to the first token, and for each token after it.
    var firstTokenDelay: Double
    var tokenDelay: Double
}
