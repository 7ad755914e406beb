/// One step of what happens to a panel's frames before they are shown, by Grafana's name for it.
public struct Transformation: Sendable {
    /// `organize`, `joinByField` …
    public var id: String
    let action: any FrameTransformation

    init(_ id: String, _ action: any FrameTransformation) {
        self.id = id
        self.action = action
    }

    /// The frames after this step.
    public func apply(to frames: [DataFrame]) -> [DataFrame] { action.apply(to: frames) }
}
