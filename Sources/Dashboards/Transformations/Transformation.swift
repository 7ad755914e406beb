/// One step of what happens to a panel's frames before they are shown, by Grafana's name for it.
public struct Transformation: Sendable {
    /// `organize`, `joinByField` …
    public var id: String
    let action: any FrameTransformation
    /// The queries whose frames it is meant for; nil for all.
    let queries: FilterFields.Choice?

    init(_ id: String, _ action: any FrameTransformation, queries: FilterFields.Choice? = nil) {
        self.id = id
        self.action = action
        self.queries = queries
    }

    /// The frames after this step; those that it is not meant for come last, as they were.
    ///
    /// - Parameter values: What variables stand for; nil leaves them as they are written.
    public func apply(to frames: [DataFrame], values: TemplateValues? = nil) -> [DataFrame] {
        let action = values.map(action.resolved) ?? action
        guard let queries else { return action.apply(to: frames) }
        return action.apply(to: frames.filter { queries.contains($0.refID) })
            + frames.filter { !queries.contains($0.refID) }
    }
}
