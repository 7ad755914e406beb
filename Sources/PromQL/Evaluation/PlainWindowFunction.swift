/// A window function without state.
struct PlainWindowFunction: WindowFunction {
    let compute: (Window) -> Double

    func value(_ window: Window) -> Double { compute(window) }
}
