public import MetricModel

/// What the event loop is asked to carry out.
public enum InterfaceRequest: Sendable {
    case evaluate(Evaluation)
    case write(FileToWrite)
    /// Write a recording, whose series only the store has.
    case record(RecordingOrder)
    /// Into the clipboard, by OSC 52.
    case copy(String)
    case setInterval(TimeSpan)
    case quit
}
