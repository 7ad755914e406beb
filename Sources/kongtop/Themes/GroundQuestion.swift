import Canvas
import Interface
import Terminal

/// Finds out whether the terminal's own background is light.
enum GroundQuestion {
    /// Long enough for a terminal on this machine, too short to be noticed. What comes later is still listened to.
    static let patience = Duration.milliseconds(100)

    /// Waits for the answer to the screen's question.
    ///
    /// - Returns: the ground, where COLORFGBG or the terminal says, and everything else that happened meanwhile, in
    ///   order: keys that were typed early are not lost.
    @MainActor
    static func ask(_ screen: TerminalScreen) -> (ground: Theme.Kind?, early: [TerminalEvent]) {
        if let isLight = screen.hasLightBackground { return (isLight ? .light : .dark, []) }
        var early: [TerminalEvent] = []
        var ground: Theme.Kind?
        let deadline = ContinuousClock.now + patience
        while ground == nil, ContinuousClock.now < deadline {
            for event in screen.waitForEvents(timeout: ContinuousClock.now.duration(to: deadline)) {
                if case .background(let red, let green, let blue) = event {
                    ground = kind(RGB(red: red, green: green, blue: blue))
                } else {
                    early.append(event)
                }
            }
        }
        return (ground, early)
    }

    static func kind(_ background: RGB) -> Theme.Kind {
        OklabColor(background).lightness > 0.6 ? .light : .dark
    }
}
