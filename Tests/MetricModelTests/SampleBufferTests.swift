import MetricModel
import Testing

@Suite struct SampleBufferTests {
    @Test func keepsColumnsTogether() {
        var buffer = SampleBuffer()
        #expect(buffer.isEmpty)
        buffer.append(1, 2)
        buffer.append(3, 4)
        #expect(buffer.count == 2 && buffer.timestamps == [1, 3] && buffer.values == [2, 4])
        buffer.removeAll()
        #expect(buffer.isEmpty && buffer.values.isEmpty && buffer.values.capacity >= 2)
    }
}
