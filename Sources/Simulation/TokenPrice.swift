/// What a model's tokens cost, in billionths of a dollar a token, so that sums stay whole numbers.
struct TokenPrice: Hashable, Sendable {
    let prompt: Int
    let completion: Int

    /// - Parameters: dollars for a million tokens, as price lists have it.
    init(prompt: Double, completion: Double) {
        self.prompt = Int((prompt * 1000).rounded())
        self.completion = Int((completion * 1000).rounded())
    }

    func cost(promptTokens: Int, completionTokens: Int) -> Int {
        prompt * promptTokens + completion * completionTokens
    }
}
