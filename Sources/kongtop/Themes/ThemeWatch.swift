import Interface
import MetricModel

/// Notices when theme files are saved, and tells the screen.
///
/// It looks at the files' times once a second: a dozen calls of `stat`, which need no notification service and see
/// files that editors replace.
struct ThemeWatch: Sendable {
    var shelf: ThemeShelf
    var period = Duration.seconds(1)

    /// Runs until its task is cancelled.
    ///
    /// - Parameter tell: called with the themes as they are now, and what is wrong with some.
    func run(tell: @Sendable (ThemeShelf.Content) -> Void, ground: @Sendable () -> Theme.Kind?) async {
        var before = stamps
        while !Task.isCancelled {
            try? await Task.sleep(for: period)
            let now = stamps
            if now != before {
                before = now
                tell(shelf.content(on: ground()))
            }
        }
    }

    private var stamps: [UserThemes.Stamp] {
        UserThemes.stamps(of: shelf.user.paths + [shelf.wanted].compactMap(\.self))
    }
}
