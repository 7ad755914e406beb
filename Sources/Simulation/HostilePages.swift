/// Pages that a reader must survive, as bytes; none of them is what a healthy Kong prints.
public enum HostilePages {
    /// What a load balancer says when it finds no gateway.
    public static let html = Array(
        """
        <!DOCTYPE html>
        <html><head><title>502 Bad Gateway</title></head>
        <body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>

        """.utf8)

    /// The page as far as it came before the connection broke, in the middle of a line wherever that is possible.
    public static func truncated(_ page: [UInt8]) -> [UInt8] {
        var end = page.count * 2 / 3
        while end > 0, page[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        return Array(page[..<end])
    }

    /// The page as a busy Kong prints it, which counts between one line and the next: every histogram's count is
    /// one off its last bucket.
    public static func torn(_ page: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for line in page.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
            result.append(contentsOf: line)
            let name = line.prefix { $0 != UInt8(ascii: "{") }
            if name.suffix(6).elementsEqual("_count".utf8), let digit = result.popLast() {
                result.append(digit == UInt8(ascii: "9") ? digit - 1 : digit + 1)
            }
            result.append(UInt8(ascii: "\n"))
        }
        return result
    }

    /// A page whose model names are strange in every way that Kong lets through; counters only.
    public static func strangeLabels() -> [UInt8] {
        requests(models: strangeModels.map { Array($0.utf8) })
    }

    /// Model names with terminal commands, wide and invisible characters, quotes and line breaks.
    public static let strangeModels = [
        "\u{1b}[31mred\u{1b}[0m\u{1b}]0;pwned\u{07}",
        "\u{1b}[2J\u{1b}[H",
        "\u{9b}31mC1",
        "模型-🚀-한국어-ｗｉｄｅ",
        "👩‍👩‍👧‍👦🏳️‍🌈",
        "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
        "\u{202e}gnp.exe\u{202c}\u{2066}שלום\u{2069}",
        "\u{200b}\u{feff}\u{2028}\u{85}",
        "tab\there",
        "two\nlines",
        "carriage\rreturn",
        "nul\u{0}byte",
        "quo\"te\\back\\\\slash\"",
        "a{b=\"c\",d}=#%s%d $1 ${0},le=\"0.5\"} 99",
        "   ",
        "",
    ]

    /// A model name whose line breaks put whole samples of somebody else's choosing on the page.
    public static func forgedSamples() -> [UInt8] {
        requests(models: [Array("x\"} 1\nkong_ai_llm_requests_total 99999\nkong_ai_llm_cost_total 1e9\n#".utf8)])
    }

    /// A page with a label value of `size` bytes in its only sample.
    ///
    /// - Parameter size: at most 64 MiB.
    public static func hugeLine(size: Int = 10_000_000) -> [UInt8] {
        requests(models: [Array(repeating: UInt8(ascii: "m"), count: min(max(size, 0), 64 << 20))])
    }

    /// A page with bytes that are not UTF-8 in a label value, and one that never was text.
    public static func notText() -> [UInt8] {
        requests(models: [[0xff, 0xfe, 0x80], [0xc3], [0xed, 0xa0, 0x80], [0xf0, 0x9f]])
            + (0...255).map { UInt8($0) }
    }

    /// Each family twice, samples too, as with stream listeners.
    public static func repeated(_ page: [UInt8]) -> [UInt8] {
        page + page
    }

    /// Numbers at and beyond the edge of what a double can hold, and things that are no numbers.
    public static func strangeNumbers() -> [UInt8] {
        let numbers = [
            "1e999", "-1e999", "nan", "-nan", "inf", "+Inf", "0x1p10", "1_000", "1,5", "--1", "1e", "",
            "99999999999999999999999999", "4.9e-324", "1 99999999999999999999", "1 2 3",
        ]
        let lines = numbers.enumerated().map { "kong_strange_\($0.offset) \($0.element)\n" }
        return Array(lines.joined().utf8)
    }

    /// One request for each model, with quotes and backslashes escaped as Kong does, and nothing else.
    private static func requests(models: [[UInt8]]) -> [UInt8] {
        let family = KongFamilies(.oss38).requests
        var page = Array("# HELP \(family.name) \(family.help)\n# TYPE \(family.name) counter\n".utf8)
        for model in models {
            let rest = KongText.labels(Array(family.labelNames.dropFirst(2)), ["", "", "", "", "default"])
            page.append(contentsOf: "\(family.name){ai_provider=\"azure\",ai_model=\"".utf8)
            KongText.append(escaping: model, to: &page)
            page.append(contentsOf: "\",".utf8)
            page.append(contentsOf: rest)
            page.append(contentsOf: "} 1\n".utf8)
        }
        return page
    }
}
