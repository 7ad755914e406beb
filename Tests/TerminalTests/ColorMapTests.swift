import Canvas
import Testing

@testable import Terminal

@Suite struct ColorMapTests {
    private func number(_ red: UInt8, _ green: UInt8, _ blue: UInt8, _ numbering: ColorNumbering) -> Int32 {
        var map = ColorMap(numbering)
        return map.number(for: .rgb(red: red, green: green, blue: blue))
    }

    @Test func matchesThe256() {
        #expect(number(255, 0, 0, .palette(count: 256)) == 196)
        #expect(number(17, 18, 23, .palette(count: 256)) == 233)
        #expect(number(95, 135, 175, .palette(count: 256)) == 67)
        #expect(number(8, 8, 8, .palette(count: 256)) == 232)
        for index in UInt8(16)...255 {
            let color = Palette.color(index)
            let found = number(color.red, color.green, color.blue, .palette(count: 256))
            #expect(Palette.color(UInt8(found)) == color)
        }
    }

    @Test(arguments: [8, 16]) func keepsHuesApart(_ count: Int) {
        let numbering = ColorNumbering.palette(count: count)
        #expect(number(0x73, 0xBF, 0x69, numbering) % 8 == 2)
        #expect(number(0xF2, 0x49, 0x5C, numbering) % 8 == 1)
        #expect(number(0xFA, 0xDE, 0x2A, numbering) % 8 == 3)
        #expect(number(0x57, 0x94, 0xF2, numbering) % 8 == 4)
        #expect(number(0xB8, 0x77, 0xD9, numbering) % 8 == 5)
        #expect(number(17, 18, 23, numbering) == 0)
        #expect(number(0xFF, 0x78, 0x0A, numbering) % 8 == 1)
        #expect([0, 7, 8].contains(number(0x88, 0x8B, 0x90, numbering)))
        #expect(number(230, 230, 235, numbering) == 7)
    }

    @Test func keepsTextReadable() {
        let dark = Color.rgb(red: 17, green: 18, blue: 23)
        let grey = Color.rgb(red: 0x48, green: 0x4A, blue: 0x50)
        var eight = ColorMap(.palette(count: 8))
        #expect(eight.numbers(for: Style(foreground: grey, background: dark)) == (7, 0))
        #expect(eight.numbers(for: Style(foreground: dark, background: dark)) == (0, 0))
        let fill = Color.rgb(red: 24, green: 27, blue: 31)
        #expect(eight.numbers(for: Style(foreground: fill, background: dark)) == (0, 0))
        var many = ColorMap(.palette(count: 256))
        let numbers = many.numbers(for: Style(foreground: grey, background: dark))
        #expect(numbers.foreground != numbers.background)
    }

    @Test func keepsPaletteAndColorsApart() {
        let own = ColorNumbering.direct(reserved: 256)
        #expect(number(1, 2, 3, own) == 0x010203)
        #expect(number(0, 0, 200, own) == 256 + 200)
        #expect(number(0, 0, 5, .direct(reserved: 8)) == 8)
        var map = ColorMap(own)
        #expect(map.number(for: .indexed(200)) == 200)
        #expect(map.number(for: .standard) == -1)
        var described = ColorMap(.direct(reserved: 8))
        #expect(described.number(for: .indexed(7)) == 7)
        #expect(described.number(for: .indexed(9)) == 0xFF0000)
    }
}
