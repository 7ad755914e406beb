/// Where a pattern matched a text, and what its groups captured.
public struct PatternMatch: Sendable {
    public let text: String
    /// One name a group, empty for unnamed groups; the first entry stands for the whole match.
    public let groupNames: [String]
    /// Two byte offsets a group, −1 where the group took no part.
    private let slots: [Int32]

    init(text: String, groupNames: [String], slots: [Int32]) {
        self.text = text
        self.groupNames = groupNames
        self.slots = slots
    }

    /// How many groups the pattern has, the whole match not counted.
    public var groupCount: Int { groupNames.count - 1 }

    /// Where the match stands in `text`.
    public var range: Range<String.Index> {
        range(of: 0) ?? text.startIndex..<text.startIndex
    }

    /// Where a group matched (group 0 is the whole match); nil where it took no part or there is no such group.
    public func range(of group: Int) -> Range<String.Index>? {
        guard groupNames.indices.contains(group), slots[2 * group] >= 0, slots[2 * group + 1] >= 0 else { return nil }
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: Int(slots[2 * group]))
        let end = utf8.index(utf8.startIndex, offsetBy: Int(slots[2 * group + 1]))
        return start..<end
    }

    /// What a group matched; nil where it took no part or there is no such group.
    public subscript(group: Int) -> Substring? {
        range(of: group).map { text[$0] }
    }

    /// What the first group of that name that took part matched.
    public subscript(name: String) -> Substring? {
        guard !name.isEmpty else { return nil }
        for (group, groupName) in groupNames.enumerated() where groupName.utf8.elementsEqual(name.utf8) {
            if let captured = self[group] { return captured }
        }
        return nil
    }
}
