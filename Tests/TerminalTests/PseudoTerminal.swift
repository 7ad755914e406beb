import Glibc
import Synchronization

/// A terminal for tests: what is written to it is collected, and keys can be typed at it.
final class PseudoTerminal: Sendable {
    let master: Int32
    let slave: Int32
    private let collected = Mutex<[UInt8]>([])
    /// Asks the reading thread to close its end: a poll that goes on elsewhere would keep it open.
    private let isHangingUp = Mutex(false)

    init?(width: UInt16, height: UInt16) {
        var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
        var master: Int32 = -1
        var slave: Int32 = -1
        guard openpty(&master, &slave, nil, nil, &size) == 0 else { return nil }
        self.master = master
        self.slave = slave
        startReading()
    }

    var modes: termios {
        var modes = termios()
        tcgetattr(slave, &modes)
        return modes
    }

    /// What was written so far, once `text` is in it or five seconds are over.
    func output(containing text: String) -> String {
        let wanted = Array(text.utf8)
        for _ in 0..<500 {
            let bytes = collected.withLock { $0 }
            if Self.contains(bytes, wanted) { return String(decoding: bytes, as: UTF8.self) }
            usleep(10_000)
        }
        return String(decoding: collected.withLock { $0 }, as: UTF8.self)
    }

    /// Forgets what was written, once nothing more comes.
    func settle() {
        var before = -1
        while true {
            let count = collected.withLock { $0.count }
            if count == before { break }
            before = count
            usleep(30_000)
        }
        collected.withLock { $0 = [] }
    }

    var byteCount: Int { collected.withLock { $0.count } }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(master, bytes, bytes.count)
    }

    func resize(width: UInt16, height: UInt16) {
        var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        kill(getpid(), SIGWINCH)
    }

    /// Closes the far end, as when a window is closed; it is closed when this returns.
    func hangUp() {
        isHangingUp.withLock { $0 = true }
        while isHangingUp.withLock({ $0 }) { usleep(1000) }
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard bytes.count >= wanted.count else { return wanted.isEmpty }
        return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
    }

    /// On a thread of its own, because a screen's write waits for a reader.
    private func startReading() {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self).toOpaque()
        pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<PseudoTerminal>.fromOpaque(context).takeRetainedValue().collect()
                return nil
            }, context)
        pthread_detach(thread)
    }

    private func collect() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            var waited = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            let seen = poll(&waited, 1, 10)
            if isHangingUp.withLock({ $0 }) {
                close(master)
                isHangingUp.withLock { $0 = false }
                return
            }
            if seen == 0 { continue }
            guard seen > 0 else { return }
            let count = read(master, &buffer, buffer.count)
            guard count > 0 else { return }
            collected.withLock { $0 += buffer[..<count] }
        }
    }
}
