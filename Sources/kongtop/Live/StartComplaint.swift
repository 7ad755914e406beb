/// What is said of a start at which something was wrong.
enum StartComplaint {
    /// The footer has room for one complaint: the first one, and how many more there are.
    static func text(_ complaints: [String]) -> String? {
        guard let first = complaints.first else { return nil }
        if complaints.count == 1 { return first }
        return "\(first)  (\(complaints.count - 1) more: kongtop config check and themes check name them)"
    }
}
