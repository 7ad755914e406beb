/// Why a list of targets can't be read.
struct TargetFileError: Error, Hashable {
    /// With line and column where they are known.
    let reason: String
}
