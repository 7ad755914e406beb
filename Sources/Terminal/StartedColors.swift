internal import CCurses

/// Opens ncurses' screen with the colours that are wanted, or fewer where it cannot.
struct StartedColors {
    let depth: ColorDepth
    let looks: LookTable

    /// Nil when ncurses does not start.
    init?(_ description: TerminalDescription, wanted: ColorDepth, input: Int32, output: Int32) {
        var isOpen = false
        var isAdapted = false
        if wanted == .trueColor, !description.hasDirectColor {
            // A version of ncurses that cannot read a description from the environment says that it knows none.
            isAdapted = ccurses_open(description.name, input, output, description.directColorEnvironment)
            isOpen = isAdapted
        }
        if !isOpen { isOpen = ccurses_open(description.name, input, output, nil) }
        guard isOpen else { return nil }

        var hasDefaultColors = false
        guard wanted != .none, ccurses_start_colors(&hasDefaultColors) else {
            depth = .none
            looks = LookTable(
                depth: .none, numbering: .palette(count: 8), pairLimit: 0, hasDefaultColors: true)
            return
        }
        let possible: ColorDepth =
            isAdapted || description.hasDirectColor
            ? .trueColor
            : ColorDepth.detect(colorCount: description.colorCount, hasDirectColor: false) { _ in nil }
        depth = min(wanted, possible)
        let numbering: ColorNumbering =
            if isAdapted {
                .direct(reserved: DirectColorDescription.reservedNumbers)
            } else if description.hasDirectColor {
                // The descriptions that come with ncurses keep the first eight numbers for the palette.
                .direct(reserved: 8)
            } else {
                .palette(count: depth == .palette256 ? 256 : depth == .ansi16 ? 16 : 8)
            }
        looks = LookTable(
            depth: depth, numbering: numbering, pairLimit: Int(ccurses_pair_count()),
            hasDefaultColors: hasDefaultColors)
    }
}
