/// A run of colours from low to high (Grafana's colour schemes).
public enum ColorScheme: String, Hashable, Sendable, CaseIterable {
    case greenYellowRed = "continuous-GrYlRd"
    case redYellowGreen = "continuous-RdYlGr"
    case blueYellowRed = "continuous-BlYlRd"
    case yellowRed = "continuous-YlRd"
    case bluePurple = "continuous-BlPu"
    case yellowBlue = "continuous-YlBl"
    case blues = "continuous-blues"
    case reds = "continuous-reds"
    case greens = "continuous-greens"
    case purples = "continuous-purples"
    case oranges = "Oranges"
    case spectral = "Spectral"
    case turbo = "Turbo"
    case warm = "Warm"
    case cool = "Cool"
    case viridis = "Viridis"
}
