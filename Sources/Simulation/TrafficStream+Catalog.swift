extension TrafficStream {
    private static let redis = CacheProfile(
        vectorDatabase: "redis", embeddingsProvider: "openai", embeddingsModel: "text-embedding-3-small",
        warmHitRatio: 0.52)
    private static let pgvector = CacheProfile(
        vectorDatabase: "pgvector", embeddingsProvider: "mistral", embeddingsModel: "mistral-embed",
        warmHitRatio: 0.31)
    private static let exact = CacheProfile(warmHitRatio: 0.18)

    /// A company's applications, the most typical ones first.
    static let catalog: [TrafficStream] = [
        TrafficStream(
            service: "openai-chat", route: "search-answers", workspace: "search", consumer: "search-web",
            provider: "openai", model: "gpt-4o", cache: redis, price: TokenPrice(prompt: 2.5, completion: 10),
            rate: 2.9, promptTokens: 1900, completionTokens: 260, firstTokenDelay: 380, tokenDelay: 5.5),
        TrafficStream(
            service: "anthropic-messages", route: "helpdesk", workspace: "support", consumer: "helpdesk",
            provider: "anthropic", model: "claude-sonnet-4", requestMode: "stream", cache: pgvector,
            price: TokenPrice(prompt: 3, completion: 15),
            rate: 2.4, promptTokens: 1500, completionTokens: 310, firstTokenDelay: 520, tokenDelay: 6.5),
        TrafficStream(
            service: "mistral-chat", route: "assistant", workspace: "default", consumer: "intranet",
            provider: "mistral", model: "mistral-large-latest", price: TokenPrice(prompt: 2, completion: 6),
            rate: 1.1, promptTokens: 700, completionTokens: 220, firstTokenDelay: 300, tokenDelay: 7),
        TrafficStream(
            service: "azure-chat", route: "lab", workspace: "research", consumer: "lab",
            provider: "azure", model: "gpt-4o", requestMode: "stream",
            rate: 0.7, promptTokens: 3600, completionTokens: 540, firstTokenDelay: 450, tokenDelay: 6),
        TrafficStream(
            service: "openai-chat", route: "search-rewrite", workspace: "search", consumer: "search-web",
            provider: "openai", model: "gpt-4o-mini", cache: redis,
            price: TokenPrice(prompt: 0.15, completion: 0.6),
            rate: 3.2, promptTokens: 240, completionTokens: 45, firstTokenDelay: 210, tokenDelay: 4),
        TrafficStream(
            service: "gemini-chat", route: "notebooks", workspace: "research", consumer: "notebooks",
            provider: "gemini", model: "gemini-2.5-pro", price: TokenPrice(prompt: 1.25, completion: 10),
            rate: 0.5, promptTokens: 5200, completionTokens: 800, firstTokenDelay: 900, tokenDelay: 5),
        TrafficStream(
            service: "anthropic-messages", route: "helpdesk", workspace: "support", consumer: "helpdesk",
            provider: "anthropic", model: "claude-3-5-haiku-20241022", requestMode: "stream", cache: pgvector,
            price: TokenPrice(prompt: 0.8, completion: 4),
            rate: 1.3, promptTokens: 900, completionTokens: 150, firstTokenDelay: 330, tokenDelay: 4.5),
        TrafficStream(
            service: "bedrock-chat", route: "summaries", workspace: "research", consumer: "batch",
            provider: "bedrock", model: "anthropic.claude-3-haiku-20240307-v1:0",
            price: TokenPrice(prompt: 0.25, completion: 1.25),
            rate: 0.6, promptTokens: 2800, completionTokens: 190, firstTokenDelay: 420, tokenDelay: 5),
        TrafficStream(
            service: "openai-chat", route: "assistant", workspace: "default", consumer: "",
            provider: "openai", model: "gpt-4o-mini", price: TokenPrice(prompt: 0.15, completion: 0.6),
            rate: 0.8, promptTokens: 420, completionTokens: 130, firstTokenDelay: 220, tokenDelay: 4),
        TrafficStream(
            service: "gemini-chat", route: "triage", workspace: "support", consumer: "mailroom",
            provider: "gemini", model: "gemini-2.5-flash", cache: exact,
            price: TokenPrice(prompt: 0.3, completion: 2.5),
            rate: 0.9, promptTokens: 620, completionTokens: 60, firstTokenDelay: 240, tokenDelay: 3),
        TrafficStream(
            service: "local-llama", route: "drafts", workspace: "default", consumer: "intranet",
            provider: "llama2", model: "llama-3.1-8b",
            rate: 0.4, promptTokens: 500, completionTokens: 240, firstTokenDelay: 160, tokenDelay: 14),
        TrafficStream(
            service: "mistral-chat", route: "codegen", workspace: "research", consumer: "ide",
            provider: "mistral", model: "codestral-latest", requestMode: "stream",
            price: TokenPrice(prompt: 0.3, completion: 0.9),
            rate: 0.7, promptTokens: 1300, completionTokens: 90, firstTokenDelay: 190, tokenDelay: 4),
    ]

    /// A rarely used application, for fleets with very many series.
    ///
    /// Four consumers share a route; models and workspaces take turns.
    static func rare(_ number: Int) -> TrafficStream {
        var stream = catalog[number % catalog.count]
        stream.service = "service-\(number / 16)"
        stream.route = "route-\(number / 4)"
        stream.workspace = ["default", "search", "support", "research"][number / 4 % 4]
        stream.consumer = "consumer-\(number)"
        stream.model = "\(stream.model)-ft\(number)"
        stream.cache = nil
        stream.rate = 0
        return stream
    }
}
