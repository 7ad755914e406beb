internal import CCurses
import Synchronization

/// Ends a screen's wait for events from any thread.
///
/// Wake-ups that come before the screen has seen the last one count as one.
public final class Waker: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32
    private let isPending = Atomic<Bool>(false)

    init() throws(TerminalError) {
        var readEnd: Int32 = -1
        var writeEnd: Int32 = -1
        guard ccurses_make_pipe(&readEnd, &writeEnd) else { throw .outOfDescriptors }
        self.readEnd = readEnd
        self.writeEnd = writeEnd
    }

    deinit {
        ccurses_close_descriptor(readEnd)
        ccurses_close_descriptor(writeEnd)
    }

    /// Makes `TerminalScreen.waitForEvents` return with a `wake` event. It never blocks.
    public func wake() {
        guard !isPending.exchange(true, ordering: .acquiringAndReleasing) else { return }
        ccurses_poke(writeEnd)
    }

    /// Takes the wake-up back. What was posted before a `wake` that this call swallows is seen by who calls it next.
    func acknowledge() {
        var byte: UInt8 = 0
        while ccurses_read(readEnd, &byte, 1) > 0 {}
        isPending.store(false, ordering: .sequentiallyConsistent)
    }
}
