/// A handle of a series in a store, for appending without looking its labels up again.
///
/// When a series is forgotten its slot is given to another; the generation tells an old handle from the new one, so
/// that samples never end up in a stranger's series.
public struct SeriesReference: Hashable, Sendable {
    let slot: UInt32
    let generation: UInt32
}
