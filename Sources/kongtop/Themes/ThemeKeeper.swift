import Canvas
import Interface
import Synchronization

/// Keeps the screen's themes up to date while it is open: when a file is saved, and when the terminal says late
/// whether its ground is light.
final class ThemeKeeper: Sendable {
    private let shelf: ThemeShelf
    private let ground: Mutex<Theme.Kind?>
    private let post: @Sendable (InterfaceEvent) -> Void

    init(shelf: ThemeShelf, ground: Theme.Kind?, post: @escaping @Sendable (InterfaceEvent) -> Void) {
        self.shelf = shelf
        self.ground = Mutex(ground)
        self.post = post
    }

    /// What there is now.
    var content: ThemeShelf.Content { shelf.content(on: ground.withLock { $0 }) }

    /// The terminal's answer, later than the first frame.
    func note(ground kind: Theme.Kind) {
        let isNew = ground.withLock { ground in
            defer { ground = kind }
            return ground != kind
        }
        if isNew { Task.detached { [self] in tell(content) } }
    }

    /// Runs until its task is cancelled.
    func watch() async {
        await ThemeWatch(shelf: shelf).run(tell: tell, ground: { [self] in ground.withLock { $0 } })
    }

    private func tell(_ content: ThemeShelf.Content) {
        post(.themes(content.themes, standard: content.complaints.isEmpty ? content.chosen : nil))
        if let first = content.complaints.first { post(.toast(first, isError: true)) }
    }
}
