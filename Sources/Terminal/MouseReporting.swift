/// What of the mouse a terminal reports.
///
/// While it reports anything, selecting text takes Shift with most terminals.
public enum MouseReporting: Hashable, Sendable {
    case off
    /// Buttons, the wheel, and motion while a button is down.
    case buttons
    /// All of that and motion without a button.
    case motion
}
