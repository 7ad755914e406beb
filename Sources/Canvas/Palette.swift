/// xterm's colours: 16 of the user's, a cube of 6×6×6, and 24 greys.
public struct Palette: Sendable {
    private let colors: [OklabColor]
    private let candidates: Range<Int>

    /// A palette of 8, 16 or 256 colours.
    public init(count: Int) {
        colors = (0..<count).map { OklabColor(Self.color(UInt8(clamping: $0))) }
        // Where there is a fixed cube, nothing is matched against the 16 that every user sets otherwise.
        candidates = count > 16 ? 16..<count : 0..<count
    }

    /// The number of the colour that looks most like this one.
    public func nearest(to color: RGB) -> UInt8 {
        let wanted = OklabColor(color)
        let cost = candidates.count > 16 ? Self.exactCost : Self.coarseCost
        var best = candidates.lowerBound
        var least = Double.infinity
        for number in candidates {
            let cost = cost(wanted, colors[number])
            if cost < least {
                least = cost
                best = number
            }
        }
        return UInt8(clamping: best)
    }

    private static func exactCost(of wanted: OklabColor, as offered: OklabColor) -> Double {
        wanted.squaredDistance(to: offered)
    }

    /// The 16 are far more garish than a theme's colours, so distance alone turns greys red and greens yellow: with
    /// them a colour keeps its hue, and a grey, or what is almost black, stays grey.
    private static func coarseCost(of wanted: OklabColor, as offered: OklabColor) -> Double {
        let lightness = wanted.lightness - offered.lightness
        let isGrey = wanted.chroma < 0.04 || wanted.lightness < 0.25
        let isOfferedGrey = offered.chroma < 0.04
        let difference = isGrey ? (isOfferedGrey ? 0 : 4) : wanted.hueDifference(to: offered)
        return lightness * lightness + difference
    }

    /// A colour of the 256; the first 16 as xterm has them unless the user says otherwise.
    public static func color(_ number: UInt8) -> RGB {
        switch number {
        case ..<16: return firstSixteen[Int(number)]
        case 16..<232:
            let place = Int(number) - 16
            return RGB(red: step(place / 36), green: step(place / 6 % 6), blue: step(place % 6))
        default:
            let grey = 8 + 10 * (number - 232)
            return RGB(red: grey, green: grey, blue: grey)
        }
    }

    private static func step(_ place: Int) -> UInt8 { place == 0 ? 0 : UInt8(55 + 40 * place) }

    private static let firstSixteen = [
        RGB(red: 0, green: 0, blue: 0), RGB(red: 205, green: 0, blue: 0),
        RGB(red: 0, green: 205, blue: 0), RGB(red: 205, green: 205, blue: 0),
        RGB(red: 0, green: 0, blue: 238), RGB(red: 205, green: 0, blue: 205),
        RGB(red: 0, green: 205, blue: 205), RGB(red: 229, green: 229, blue: 229),
        RGB(red: 127, green: 127, blue: 127), RGB(red: 255, green: 0, blue: 0),
        RGB(red: 0, green: 255, blue: 0), RGB(red: 255, green: 255, blue: 0),
        RGB(red: 92, green: 92, blue: 255), RGB(red: 255, green: 0, blue: 255),
        RGB(red: 0, green: 255, blue: 255), RGB(red: 255, green: 255, blue: 255),
    ]
}
