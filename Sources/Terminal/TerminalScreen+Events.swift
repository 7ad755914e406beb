internal import CCurses

extension TerminalScreen {
    /// Waits for something to happen: a key, the mouse, a resize, a signal, a wake-up.
    ///
    /// - Parameter timeout: How long to wait at most; nil waits without end, zero not at all.
    /// - Returns: What happened, in order; nothing when the time is over. A motion of the mouse that the next one
    ///   overtakes is left out.
    public func waitForEvents(timeout: Duration? = nil) -> [TerminalEvent] {
        let deadline = timeout.map { ContinuousClock.now + max($0, .zero) }
        while true {
            // From the last byte on, not from now: who comes back every second would else wait for ever.
            let patience = decoder.patience.map { lastInput + .milliseconds($0) }
            let until = [deadline, patience].compactMap(\.self).min()
            let seen = wait(until: until)
            var events: [TerminalEvent] = []
            // What has come meanwhile may be the rest, however late it is looked at.
            let isStillComing = seen & Int32(CCURSES_INPUT) != 0
            if !isStillComing, let patience, ContinuousClock.now >= patience { events += decoder.giveUpWaiting() }
            if seen & Int32(CCURSES_SIGNAL) != 0 { events += signalEvents() }
            if seen & Int32(CCURSES_INPUT | CCURSES_GONE) != 0 {
                events += inputEvents(hasInput: seen & Int32(CCURSES_INPUT) != 0)
            }
            if seen & Int32(CCURSES_WAKE) != 0 {
                waker.acknowledge()
                events.append(.wake)
            }
            if !events.isEmpty { return withClicks(events) }
            if let deadline, ContinuousClock.now >= deadline { return [] }
        }
    }

    private func wait(until deadline: ContinuousClock.Instant?) -> Int32 {
        // Once the terminal is gone it would be reported at once, for ever.
        let (input, output) = isGone ? (-1, -1) : (input, output)
        return ccurses_wait(input, output, signals, waker.readEnd, milliseconds(until: deadline))
    }

    /// Rounded up, so that a wait never ends before its time only to be begun again.
    private func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
        guard let deadline else { return -1 }
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { return 0 }
        guard left < .seconds(86_400) else { return 86_400_000 }
        let (seconds, attoseconds) = left.components
        return Int32(clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    private func inputEvents(hasInput: Bool) -> [TerminalEvent] {
        guard hasInput else { return hangup() }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = Int(ccurses_read(input, &buffer, buffer.count))
        if count == 0 { return hangup() }
        lastInput = .now
        return count < 0 ? [] : decoder.decode(buffer[..<count])
    }

    private func hangup() -> [TerminalEvent] {
        isGone = true
        return [.hangup]
    }

    private func signalEvents() -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        while true {
            switch Int(ccurses_next_signal()) {
            case CCURSES_RESIZED: events += resize()
            case CCURSES_STOP_WANTED:
                suspend(stopping: true)
                events.append(.resized(width: width, height: height))
            case CCURSES_CONTINUED:
                suspend(stopping: false)
                events.append(.resized(width: width, height: height))
            case CCURSES_HUNG_UP: events.append(.terminate(.hangup))
            case CCURSES_INTERRUPTED: events.append(.terminate(.interrupt))
            case CCURSES_QUIT_WANTED: events.append(.terminate(.quit))
            case CCURSES_TERMINATED: events.append(.terminate(.terminate))
            default: return events
            }
        }
    }

    private func resize() -> [TerminalEvent] {
        updateSize() ? [.resized(width: width, height: height)] : []
    }

    /// Counts clicks, and leaves out motions that are overtaken.
    private func withClicks(_ events: [TerminalEvent]) -> [TerminalEvent] {
        var kept: [TerminalEvent] = []
        for var event in events {
            if case .mouse(var mouse) = event {
                if case .pressed(let button) = mouse.kind {
                    mouse.clicks = clicks.press(button, x: mouse.x, y: mouse.y, at: .now)
                    event = .mouse(mouse)
                }
                if case .mouse(let last)? = kept.last, last.kind == mouse.kind, mouse.kind.isMotion {
                    kept.removeLast()
                }
            }
            kept.append(event)
        }
        return kept
    }
}

extension MouseEvent.Kind {
    fileprivate var isMotion: Bool {
        switch self {
        case .dragged, .moved: true
        default: false
        }
    }
}
