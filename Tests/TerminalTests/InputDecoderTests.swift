import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
    private func events(_ text: String) -> [TerminalEvent] {
        var decoder = InputDecoder()
        return decoder.decode(text.utf8)
    }

    /// In a loop rather than as arguments, which the test run would print, sequences and all.
    private static let keys: [(String, Key)] = [
        ("a", Key(.character("a"))), ("é", Key(.character("é"))), ("日", Key(.character("日"))),
        ("\r", Key(.enter)), ("\t", Key(.tab)), ("\u{7F}", Key(.backspace)),
        ("\u{0}", Key(.character(" "), modifiers: .control)),
        ("\u{3}", Key(.character("c"), modifiers: .control)), ("\u{1B}x", Key(.character("x"), modifiers: .alt)),
        ("\u{1B}[A", Key(.up)), ("\u{1B}OA", Key(.up)), ("\u{1B}[1;5D", Key(.left, modifiers: .control)),
        ("\u{1B}\u{1B}[C", Key(.right, modifiers: .alt)), ("\u{1B}[1;10C", Key(.right, modifiers: [.shift, .alt])),
        ("\u{1B}[H", Key(.home)), ("\u{1B}[7~", Key(.home)), ("\u{1B}[1~", Key(.home)), ("\u{1B}OF", Key(.end)),
        ("\u{1B}[5~", Key(.pageUp)), ("\u{1B}[6;2~", Key(.pageDown, modifiers: .shift)),
        ("\u{1B}[3~", Key(.delete)), ("\u{1B}[2~", Key(.insert)), ("\u{1B}[Z", Key(.backTab)),
        ("\u{1B}OP", Key(.function(1))), ("\u{1B}[[A", Key(.function(1))), ("\u{1B}[11~", Key(.function(1))),
        ("\u{1B}[15~", Key(.function(5))), ("\u{1B}[17~", Key(.function(6))), ("\u{1B}[24~", Key(.function(12))),
        ("\u{1B}[1;5P", Key(.function(1), modifiers: .control)), ("\u{1B}[7$", Key(.home, modifiers: .shift)),
        ("\u{1B}[a", Key(.up, modifiers: .shift)), ("\u{1B}Oa", Key(.up, modifiers: .control)),
        ("\u{1B}[13;2u", Key(.enter, modifiers: .shift)), ("\u{1B}[9;2u", Key(.backTab)),
    ]

    @Test func decodesKeys() {
        for (bytes, key) in Self.keys {
            #expect(events(bytes) == [.key(key)], "\(bytes.debugDescription)")
        }
    }

    @Test func decodesTheSameTornAnywhere() {
        let text = "a\u{1B}[1;5D日\u{1B}[<64;10;20M\u{1B}]11;rgb:ffff/0000/8080\u{1B}\\\u{1B}[200~p\u{1B}[201~\u{1B}OQz"
        let whole = events(text)
        #expect(whole.count == 8)
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            let parts = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
            #expect(parts == whole, "cut at \(cut)")
        }
        var decoder = InputDecoder()
        #expect(bytes.flatMap { decoder.decode([$0]) } == whole)
    }

    @Test func dropsWhatItDoesNotKnow() {
        // Answers about the terminal, focus, and made-up sequences: none of them may press a key.
        let unknown =
            "\u{1B}[?1;2c\u{1B}[I\u{1B}[?2026;2$y\u{1B}P>|xterm q\u{1B}\\\u{1B}]52;c;cQ==\u{07}\u{1B}[999~\u{1B}_q\u{1B}\\"
        #expect(events(unknown + "k") == [.key(Key(.character("k")))])
        var decoder = InputDecoder()
        #expect(
            decoder.decode([0xFF, 0xC3, 0x28, 0x80, UInt8(ascii: "k")]) == [
                .key(Key(.character("("))), .key(Key(.character("k"))),
            ])
    }

    @Test func waitsForALoneEscapeOnlyBriefly() {
        var decoder = InputDecoder()
        #expect(decoder.patience == nil)
        #expect(decoder.decode([0x1B]) == [])
        #expect(decoder.patience == 25)
        #expect(decoder.giveUpWaiting() == [.key(Key(.escape))])
        #expect(decoder.patience == nil)
        #expect(decoder.decode(Array("\u{1B}[1;".utf8)) == [])
        #expect(decoder.patience == 250)
        #expect(decoder.giveUpWaiting() == [])
        #expect(decoder.decode(Array("\u{1B}[".utf8)) == [])
        #expect(decoder.giveUpWaiting() == [.key(Key(.character("["), modifiers: .alt))])
    }

    @Test func decodesTheMouse() {
        #expect(events("\u{1B}[<2;1;1M") == [.mouse(MouseEvent(.pressed(.right), x: 0, y: 0))])
        #expect(events("\u{1B}[<32;300;100M") == [.mouse(MouseEvent(.dragged(.left), x: 299, y: 99))])
        #expect(events("\u{1B}[<35;5;5M") == [.mouse(MouseEvent(.moved, x: 4, y: 4))])
        #expect(events("\u{1B}[<81;5;5M") == [.mouse(MouseEvent(.wheelDown, x: 4, y: 4, modifiers: .control))])
        #expect(events("\u{1B}[M !!") == [.mouse(MouseEvent(.pressed(.left), x: 0, y: 0))])
        #expect(events("\u{1B}[M#!!") == [.mouse(MouseEvent(.released(.left), x: 0, y: 0))])
        #expect(events("\u{1B}[<0;0;0M\u{1B}[<999;1;1M\u{1B}[<0;1M") == [])
    }

    @Test func keepsPastesInOnePiece() {
        #expect(events("\u{1B}[200~a\r\nb\u{1B}[A\u{3}q\u{1B}[201~") == [.paste("a\nb[Aq")])
        var decoder = InputDecoder()
        _ = decoder.decode(Array("\u{1B}[200~".utf8))
        for _ in 0..<20 { #expect(decoder.decode(Array(repeating: UInt8(ascii: "x"), count: 100_000)) == []) }
        guard case .paste(let text) = decoder.decode(PasteText.terminator).first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count == InputDecoder.longestPaste)
        _ = decoder.decode(Array("\u{1B}[200~open".utf8))
        #expect(decoder.giveUpWaiting() == [.paste("open")])
    }

    @Test func readsTheBackground() {
        #expect(events("\u{1B}]11;rgb:ffff/8080/0000\u{07}") == [.background(red: 255, green: 128, blue: 0)])
        #expect(events("\u{1B}]11;rgb:f/8/0\u{1B}\\") == [.background(red: 255, green: 136, blue: 0)])
        #expect(events("\u{1B}]11;rgb:zz/8/0\u{07}\u{1B}]11;rgb:+f/8/0\u{07}\u{1B}]11;rgb:1/2\u{07}") == [])
    }

    @Test func survivesAnyBytes() {
        var decoder = InputDecoder()
        var state: UInt64 = 42
        let alphabet: [UInt8] = [
            0x1B, 0x5B, 0x4F, 0x5D, 0x4D, 0x3C, 0x3B, 0x31, 0x7E, 0x07, 0x5C, 0xE2, 0x96, 0x24, 0x71,
        ]
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let byte =
                state >> 60 == 0 ? UInt8(truncatingIfNeeded: state >> 33) : alphabet[Int(state >> 33) % alphabet.count]
            _ = decoder.decode([byte])
            if state >> 61 == 7 { _ = decoder.giveUpWaiting() }
        }
        // A string without end is dropped, and what follows it is read again.
        _ = decoder.giveUpWaiting()
        _ = decoder.decode(Array("\u{1B}]".utf8) + Array(repeating: UInt8(ascii: "q"), count: 10_000))
        #expect(decoder.decode(Array("\u{1B}\\k".utf8)) == [.key(Key(.character("k")))])
    }

    @Test func knowsKeysThatOnlyTheDescriptionKnows() {
        var decoder = InputDecoder(describedKeys: [Array("\u{1B}[224z".utf8): Key(.function(1))])
        #expect(decoder.decode(Array("\u{1B}[224z".utf8)) == [.key(Key(.function(1)))])
    }
}
