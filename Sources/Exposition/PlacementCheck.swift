import MetricModel

/// Samples that stand apart from the others of their family, among those of another one.
///
/// Whoever gets line feeds into a page can forge a whole sample, labels and all, but not choose the place where it stands.
enum PlacementCheck {
    static func findings(_ page: WrittenPage) -> [PageFinding] {
        let names = FamilyNames(page)
        let places = Dictionary(
            page.families.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        var settled: Set<Int> = []
        var strays: [(sample: WrittenSample, family: Int, block: Int)] = []
        for sample in page.samples {
            guard let family = places[names.family(of: sample.name)], let block = sample.block else { continue }
            if family == block { settled.insert(family) } else { strays.append((sample, family, block)) }
        }
        // On a page that declares all families first nothing stands in its place, and nothing is odd.
        return strays.filter { settled.contains($0.family) }.map { stray in
            let message = "stands among the samples of \(page.families[stray.block].name); it may be forged"
            return PageFinding(.unusualPlace, stray.sample.name, message, line: stray.sample.line)
        }
    }
}
