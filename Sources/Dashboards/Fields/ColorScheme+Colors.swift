extension ColorScheme {
    /// The colour at a place between 0 and 1.
    public func color(at place: Double) -> PanelColor {
        let stops = self.stops
        let place = place.isNaN ? 0 : min(max(place, 0), 1) * Double(stops.count - 1)
        let index = min(Int(place), stops.count - 2)
        let share = place - Double(index)
        func channel(_ shift: UInt32) -> UInt8 {
            let low = Double((stops[index] >> shift) & 255)
            let high = Double((stops[index + 1] >> shift) & 255)
            return UInt8((low + (high - low) * share).rounded())
        }
        return .rgb(red: channel(16), green: channel(8), blue: channel(0))
    }

    /// From low to high, evenly spaced; at least two.
    private var stops: [UInt32] {
        switch self {
        case .greenYellowRed: [0x73BF69, 0xFADE2A, 0xF2495C]
        case .redYellowGreen: [0xF2495C, 0xFADE2A, 0x73BF69]
        case .blueYellowRed: [0x1F60C4, 0xFADE2A, 0xF2495C]
        case .yellowRed: [0xFADE2A, 0xF2495C]
        case .bluePurple: [0x5794F2, 0xB877D9]
        case .yellowBlue: [0xFADE2A, 0x5794F2]
        case .blues: [0x111217, 0x5794F2]
        case .reds: [0x111217, 0xF2495C]
        case .greens: [0x111217, 0x73BF69]
        case .purples: [0x111217, 0xB877D9]
        case .oranges: [0xFFF5EB, 0xFDD0A2, 0xFD8D3C, 0xD94801, 0x7F2704]
        case .spectral: [0x9E0142, 0xF46D43, 0xFEE08B, 0xE6F598, 0x66C2A5, 0x5E4FA2]
        case .turbo: [0x23171B, 0x2F9DF5, 0x4DF884, 0xDEDD32, 0xF65F18, 0x900C00]
        case .warm: [0x6E40AA, 0xBF3CAF, 0xFE4B83, 0xFF7847, 0xE2B72F, 0xAFF05B]
        case .cool: [0x6E40AA, 0x417DE0, 0x1AC7C2, 0x40F373, 0xAFF05B]
        case .magma: [0x000004, 0x51127C, 0xB73779, 0xFC8961, 0xFCFDBF]
        case .plasma: [0x0D0887, 0x7E03A8, 0xCC4778, 0xF89540, 0xF0F921]
        case .inferno: [0x000004, 0x57106E, 0xBC3754, 0xF98E09, 0xFCFFA4]
        case .cividis: [0x00224E, 0x434E6C, 0x7D7C78, 0xBCAF6F, 0xFEE838]
        case .viridis, .continuousViridis: [0x440154, 0x3B528B, 0x21908D, 0x5DC963, 0xFDE725]
        }
    }
}
