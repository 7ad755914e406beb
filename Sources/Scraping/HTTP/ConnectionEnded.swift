/// The other side closed the connection before the answer was whole.
struct ConnectionEnded: Error {}
