import Glibc

/// The descriptors 0, 1 and 2, which every program has a right to find open.
enum StandardStreams {
    /// Keeps the places of closed ones.
    ///
    /// What the program opens first would get such a number, and a report meant for standard output would end up in a
    /// file or a connection. The ones put there can't be read or written: using them fails as it should.
    static func keepPlaces() {
        for (descriptor, mode) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)] as [(Int32, Int32)] {
            if fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", mode) }
        }
    }
}
