import Glibc

/// A colour in Oklab, where distance is close to how different two colours look.
///
/// Source: Björn Ottosson, "A perceptual color space for image processing" (bottosson.github.io/posts/oklab).
public struct OklabColor: Hashable, Sendable {
    /// 0…1.
    public let lightness: Double
    public let greenRed: Double
    public let blueYellow: Double

    public init(_ color: RGB) {
        let light = color.linear
        self.init(red: light.red, green: light.green, blue: light.blue)
    }

    /// Of amounts of light, 0…1 each.
    public init(red: Double, green: Double, blue: Double) {
        let long = cbrt(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue)
        let medium = cbrt(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue)
        let short = cbrt(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue)
        lightness = 0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short
        greenRed = 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short
        blueYellow = 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short
    }

    public func squaredDistance(to other: OklabColor) -> Double {
        let lightness = lightness - other.lightness
        let greenRed = greenRed - other.greenRed
        let blueYellow = blueYellow - other.blueYellow
        return lightness * lightness + greenRed * greenRed + blueYellow * blueYellow
    }

    /// How different two colours look: 0.02 is just noticed, 0.1 tells lines apart at a glance.
    public func distance(to other: OklabColor) -> Double { squaredDistance(to: other).squareRoot() }

    /// How far from grey it is: 0 to some 0.32.
    public var chroma: Double { (greenRed * greenRed + blueYellow * blueYellow).squareRoot() }

    /// How different two hues are: from 0 to 4, whatever the chroma; 2 where one of them is a grey.
    public func hueDifference(to other: OklabColor) -> Double {
        let scale = chroma * other.chroma
        guard scale > 1e-6 else { return 2 }
        return 2 - 2 * (greenRed * other.greenRed + blueYellow * other.blueYellow) / scale
    }
}
