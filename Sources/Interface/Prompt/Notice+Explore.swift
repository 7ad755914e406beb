extension Notice {
    /// What the Explore board says before the first query.
    static func howToExplore(keys: KeyMap) -> Notice {
        Notice(
            title: "Ask in PromQL",
            summary: "Every metric that was scraped can be asked for, as in Prometheus or Grafana.",
            steps: [
                Item(keys.label(of: .prompt), "begins a query; Tab completes metrics, labels, values and functions"),
                Item("↵", "asks it; Ctrl-T shows the answer as a graph or as a table"),
                Item("↑ ↓", "bring back the queries of before"),
                Item("For example", "sum by (workspace) (rate(kong_http_requests_total[1m]))"),
                Item("", "topk(5, rate(kong_ai_llm_tokens_total[$__rate_interval]))"),
            ])
    }
}
