import Dashboards
import MetricModel

extension BoardState {
    /// The clock that the board's times are written by: its own where it has one, unless UTC was asked for.
    var clock: ClockZone {
        let local = ClockZone(offset: localClock.utcOffset, name: localClock.zone)
        return localClock.zone.isEmpty ? board.zone ?? local : local
    }

    /// The same as a clock on the wall.
    var wallClock: WallClock { WallClock(utcOffset: clock.offset(at: shownAt), zone: clock.name, now: now) }
}
