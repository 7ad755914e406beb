import Testing

@testable import kongtop

@Suite("Memory of starting up")
struct StartupMemoryTests {
    @Test("Only a file's code that nobody writes to is given back")
    func findsCode() {
        let line = "7f0c1000-7f0c3000 r-xp 00001000 fe:00 1234                       /usr/lib/a b.so"
        #expect(StartupMemory.codeOfFile(line) == 0x7f0c_1000..<0x7f0c_3000)
        for other in [
            "7f0c1000-7f0c3000 r--p 00001000 fe:00 1234 /usr/lib/a.so",
            "7f0c1000-7f0c3000 rw-p 00001000 fe:00 1234 /usr/lib/a.so",
            "7f0c1000-7f0c3000 rwxp 00001000 fe:00 1234 /usr/lib/a.so",
            "7f0c1000-7f0c3000 r-xp 00000000 00:00 0 [vdso]",
            "7f0c1000-7f0c3000 r-xp 00000000 00:00 0", "nonsense", "", "3-1 r-xp 0 0 0 /x", "x-y r-xp 0 0 0 /x",
        ] {
            #expect(StartupMemory.codeOfFile(other) == nil, "\(other)")
        }
    }

    #if canImport(Glibc)
        /// A missing header once made all of it do nothing, which no other test notices.
        @Test("The GNU allocator takes the settings")
        func sharesHeaps() {
            #expect(StartupMemory.shareHeaps())
        }
    #endif

    @Test("Giving back changes nothing that runs")
    func givesBack() {
        StartupMemory.giveBack()
        #expect("still here".uppercased() == "STILL HERE")
    }
}
