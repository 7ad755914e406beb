import Testing

@testable import Interface

struct TextFieldTests {
    @Test func typingAndErasing() {
        var field = TextField("rate(up)")
        field.move(-1)
        field.insert("[5m]")
        #expect(field.text == "rate(up[5m])")
        field.eraseBefore()
        field.eraseUnder()
        #expect(field.text == "rate(up[5m")
        field.moveWord(-1)
        #expect(field.cursor == 8)
        field.eraseWord()
        #expect(field.text == "rate(5m")
        field.moveToStart()
        field.moveWord(1)
        field.eraseToEnd()
        #expect(field.text == "rate")
        field.eraseToStart()
        #expect(field.text == "" && field.cursor == 0)
        field.eraseBefore()
        field.eraseUnder()
        field.move(-5)
        field.moveWord(1)
        #expect(field.isEmpty)
    }

    @Test func offsetsAreThoseOfUTF8() {
        var field = TextField("aü日b")
        #expect(field.offset == 7)
        field.move(-1)
        #expect(field.offset == 6)
        #expect(field.place(ofOffset: 0) == 0 && field.place(ofOffset: 3) == 2 && field.place(ofOffset: 99) == 4)
        field.replace(1..<6, with: "xyz")
        #expect(field.text == "axyzb" && field.cursor == 4)
    }

    @Test func linesBreakByColumns() {
        let lines = PromptLines(Array("日日日日abc".unicodeScalars), width: 7)
        #expect(lines.lines == [0..<3, 3..<7])
        #expect(lines.position(of: 4) == (1, 2))
        #expect(lines.position(of: 7) == (1, 5))
        #expect(PromptLines([], width: 5).lines == [0..<0])
    }
}
