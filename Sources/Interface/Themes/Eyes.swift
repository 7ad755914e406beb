public import Canvas

/// Kinds of eyes that lack one of the three cones, and what they see.
///
/// Source: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
/// (2009), severity 1, over amounts of light.
public enum Eyes: String, Sendable, Hashable, CaseIterable {
    case protan, deutan, tritan

    /// How a colour looks to them.
    public func seen(_ color: RGB) -> OklabColor {
        let light = color.linear
        let seen = rows.map { row in
            min(max(row.0 * light.red + row.1 * light.green + row.2 * light.blue, 0), 1)
        }
        return OklabColor(red: seen[0], green: seen[1], blue: seen[2])
    }

    private var rows: [(Double, Double, Double)] {
        switch self {
        case .protan:
            [(0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)]
        case .deutan:
            [(0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)]
        case .tritan:
            [(1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)]
        }
    }
}
