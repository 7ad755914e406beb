import Glibc
import Synchronization

/// A pretend terminal that counts what is written to it.
final class WireMeter: Sendable {
    struct Failure: Error {}

    /// The end that a program takes for its terminal.
    let terminal: Int32
    private let far: Int32
    private let count = Mutex(0)

    init?(width: Int, height: Int) {
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        var far: Int32 = -1
        var near: Int32 = -1
        guard openpty(&far, &near, nil, nil, &size) == 0 else { return nil }
        self.far = far
        terminal = near
        startReading()
    }

    /// The bytes so far, once no more come.
    func settledCount() -> Int {
        var before = -1
        while true {
            let now = count.withLock { $0 }
            if now == before { return now }
            before = now
            usleep(20_000)
        }
    }

    /// On a thread of its own: whoever writes waits until it is read. The thread ends with the process.
    private func startReading() {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self).toOpaque()
        pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<WireMeter>.fromOpaque(context).takeRetainedValue().read()
                return nil
            }, context)
        pthread_detach(thread)
    }

    private func read() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let taken = Glibc.read(far, &buffer, buffer.count)
            guard taken > 0 else { return }
            count.withLock { $0 += taken }
        }
    }
}
