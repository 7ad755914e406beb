internal import CCurses
import Glibc

/// The terminal description that ncurses has loaded at the moment, capabilities in the order of a compiled one.
struct LoadedDescription {
    /// More than a description has; a bound in case the list of names has no end.
    private static let mostCapabilities = 1000

    var flags: [(name: String, value: Bool)] {
        names(ccurses_flag_name).map { ($0, ccurses_flag($0)) }
    }

    /// -1 where absent.
    var numbers: [(name: String, value: Int32)] {
        names(ccurses_number_name).map { ($0, ccurses_number($0)) }
    }

    var strings: [(name: String, value: [UInt8]?)] {
        names(ccurses_string_name).map { ($0, string($0)) }
    }

    /// Whether 39 and 49 select the terminal's own colours.
    var hasDefaultColors: Bool { ccurses_flag("AX") }

    /// Whether colour numbers are colours: terminals say so as a flag, a number or a string.
    var hasDirectColor: Bool {
        ccurses_flag("RGB") || ccurses_number("RGB") > 0 || ccurses_string("RGB") != nil
    }

    func string(_ name: String) -> [UInt8]? {
        guard let start = ccurses_string(name) else { return nil }
        // Bytes, because padding and line drawing are no UTF-8.
        return Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
    }

    private func names(_ name: (Int32) -> UnsafePointer<CChar>?) -> [String] {
        var names: [String] = []
        while names.count < Self.mostCapabilities, let next = name(Int32(names.count)) {
            names.append(String(cString: next))
        }
        return names
    }
}
