extension Unicode.Scalar {
    /// Whether it shows nothing itself, and may change what a terminal shows of others: controls, bidi marks, separators.
    var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
