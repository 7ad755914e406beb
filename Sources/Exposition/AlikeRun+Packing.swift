/// Writing the last packed text once more, with new values.
extension AlikeRun {
    /// Writes it behind the others.
    @inline(__always)
    mutating func pack(_ page: PageBytes) {
        let start = texts + textRange.upperBound
        let old = UnsafeRawPointer(start - last.textLength)
        var from = 0
        var to = start
        for index in 0..<changeCount {
            let change = changes[index]
            let label = labels[change.label]
            var kept = label.pieceStart - from
            let keepsName = label.textLength > 0 && change.textLength > 0
            if keepsName { kept += 1 + label.nameLength }
            AlikeRun.copy(old + from, to: to, count: kept)
            to += kept
            from = label.pieceStart + label.pieceLength(label.textLength)
            guard change.textLength > 0 else {
                note(hash: 0, of: change.label)
                continue
            }
            if !keepsName {
                to.storeBytes(of: UInt8(truncatingIfNeeded: label.nameLength), as: UInt8.self)
                AlikeRun.copy(page.base + lineStart + label.nameStart, to: to + 1, count: label.nameLength)
                labels[change.label].nameHash = hash.name(to + 1, count: label.nameLength)
                to += 1 + label.nameLength
            }
            let textLength = writeValue(change, isBound: label.isBound, page, to: to + 1)
            to.storeBytes(of: UInt8(truncatingIfNeeded: textLength), as: UInt8.self)
            changes[index].textLength = textLength
            to += 1 + textLength
        }
        AlikeRun.copy(old + from, to: to, count: last.textLength - from)
        to += last.textLength - from
        last.textLength = to - start
    }

    /// Takes note of what a label adds to the hash now.
    @inline(__always)
    private mutating func note(hash: UInt64, of label: Int) {
        last.hash = last.hash &- labels[label].hash &+ hash
        labels[label].hash = hash
    }

    /// - Returns: how long the value is in the packed text.
    @inline(__always)
    private mutating func writeValue(
        _ change: AlikeChange, isBound: Bool, _ page: PageBytes, to target: UnsafeMutableRawPointer
    ) -> Int {
        var length = change.textLength
        // Read back, what was written just now would have to be waited for.
        var readable = UnsafeRawPointer(target)
        if isBound {
            target.storeBytes(of: bounds[change.boundPlace].text, as: SIMD32<UInt8>.self)
        } else if change.isEscaped {
            let value = page.slice(change.start..<(change.start + change.length))
            length = LabelText.unescape(value, into: target.assumingMemoryBound(to: UInt8.self))
        } else {
            readable = UnsafeRawPointer(page.base + change.start)
            AlikeRun.copy(readable, to: target, count: length)
        }
        note(hash: hash.label(name: labels[change.label].nameHash, value: readable, count: length), of: change.label)
        return length
    }

    /// Copies 32 bytes at a time: up to 31 more than are asked for are read and written.
    @inline(__always)
    static func copy(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, count: Int) {
        var place = 0
        while place < count {
            let piece = source.loadUnaligned(fromByteOffset: place, as: SIMD32<UInt8>.self)
            target.storeBytes(of: piece, toByteOffset: place, as: SIMD32<UInt8>.self)
            place &+= 32
        }
    }

    /// Notes where the labels stand now.
    @inline(__always)
    mutating func moveLabels() {
        for index in 0..<changeCount {
            let change = changes[index]
            changedLabels |= 1 &<< UInt64(truncatingIfNeeded: change.label)
            let old = labels[change.label]
            labels[change.label].isEscaped = change.isEscaped
            let growth = change.length - (old.end - old.start)
            guard growth != 0 || change.textLength != old.textLength else { continue }
            resize(change.label, by: growth, textLength: change.textLength)
        }
    }

    /// Moves what stands behind a value that has grown, on the line and in the packed text.
    @inline(__always)
    func resize(_ index: Int, by growth: Int, textLength: Int) {
        let old = labels[index]
        labels[index].end += growth
        labels[index].textLength = textLength
        for other in (index + 1)..<labelCount {
            labels[other].nameStart += growth
            labels[other].start += growth
            labels[other].end += growth
        }
        let pieceGrowth = old.pieceLength(textLength) - old.pieceLength(old.textLength)
        for other in 0..<labelCount where labels[other].rank > old.rank { labels[other].pieceStart += pieceGrowth }
    }
}
