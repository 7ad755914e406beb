/// Label names of Kong spelled otherwise, as examples in documentation have them: `Workspace`, `db_name`.
enum LabelSpellingCheck {
    private static let names: Set<String> = [
        "ai_provider", "ai_model", "cache_status", "vector_db", "embeddings_provider", "embeddings_model", "workspace",
        "consumer", "request_mode", "token_type", "service", "route", "code", "source", "direction", "le",
    ]

    /// What AI families' labels were called in an early release, and what they are called now.
    private static let early = ["cache": "cache_status", "db_name": "vector_db"]

    static func findings(_ families: [InspectedFamily]) -> [PageFinding] {
        families.flatMap { family in
            family.labelCardinality.keys.sorted().compactMap { label in
                let isAI = family.name.hasPrefix("kong_ai_") || family.name.hasPrefix("ai_")
                let usual = (isAI ? early[label] : nil) ?? label.lowercased()
                guard label != usual, names.contains(usual) else { return nil }
                return PageFinding(.unusualLabels, family.name, "has a label \(label); gateways print \(usual)")
            }
        }
    }
}
