/// What a panel is about, so that it can say what to check where its data are missing.
public enum Topic: Sendable, Hashable, CaseIterable {
    case requests, cost, tokens, cache, latency, firstToken
}
