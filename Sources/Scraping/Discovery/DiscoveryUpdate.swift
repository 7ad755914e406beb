/// All that one discovery knows at a moment.
struct DiscoveryUpdate: Sendable {
    var groups: [TargetGroup] = []
    /// What is wrong, in words: `file_sd: /x/y.yml: line 3: …`.
    var problems: [String] = []
}
