/// A target group of a JSON list.
struct JSONTargetGroup: Decodable {
    private struct Member: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    let targets: [String]
    let labels: [String: String]
    /// A member that no target group has.
    let unknownMember: String?

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Member.self)
        targets = try container.decodeIfPresent([String].self, forKey: Member(stringValue: "targets")) ?? []
        labels = try container.decodeIfPresent([String: String].self, forKey: Member(stringValue: "labels")) ?? [:]
        unknownMember = container.allKeys.map(\.stringValue).filter { $0 != "targets" && $0 != "labels" }.min()
    }
}
