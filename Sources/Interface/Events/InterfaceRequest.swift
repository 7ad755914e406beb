public import Dashboards
public import MetricModel

/// What the event loop is asked to carry out.
public enum InterfaceRequest: Sendable {
    case evaluate(Evaluation)
    /// To give up the evaluation that is under way; it needs no answer.
    case cancelEvaluation
    /// What happened between two marks; answered by `measured`.
    case measure(Evaluation)
    /// Words to complete a query with; answered by `words`.
    case lookUp(Vocabulary)
    /// A query to be there in the history of the next start.
    case remember(String)
    case write(FileToWrite)
    /// Write a recording, whose series only the store has.
    case record(RecordingOrder)
    /// Into the clipboard, by OSC 52.
    case copy(String)
    case setInterval(TimeSpan)
    case quit
}
