/// Label names of Kong in other letters, as examples in documentation have them: `Workspace`.
enum LabelSpellingCheck {
    private static let names: Set<String> = [
        "ai_provider", "ai_model", "cache_status", "vector_db", "embeddings_provider", "embeddings_model", "workspace",
        "consumer", "request_mode", "token_type", "service", "route", "code", "source", "direction", "le",
    ]

    static func findings(_ families: [InspectedFamily]) -> [PageFinding] {
        families.flatMap { family in
            family.labelCardinality.keys.sorted().compactMap { label in
                let usual = label.lowercased()
                guard label != usual, names.contains(usual) else { return nil }
                return PageFinding(.unusualLabels, family.name, "has a label \(label); gateways print \(usual)")
            }
        }
    }
}
