extension PanelData {
    /// Why series can be there and no number in them: what counts requests had none to count, for anything else there is
    /// no knowing.
    public var reasonWithoutNumbers: String {
        let isOfRequests = answers.values.contains { answer in
            ["kong_", "ai_"].contains { answer.expression.contains($0) }
                && ["latency", "requests", "tokens", "cost"].contains { answer.expression.contains($0) }
        }
        return isOfRequests ? "no requests in this time range" : "no numbers in this time range"
    }
}
