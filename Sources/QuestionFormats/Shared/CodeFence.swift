/// Programs inside texts of the model: lines between two of three backticks, the first of which may name a language.
struct CodeFence {
  /// From the first backtick up to behind the last one.
  let range: Range<Int>
  /// The language, such as `python`; empty where none is named.
  let language: Range<Int>
  /// The lines between, with the end of the last one.
  let body: Range<Int>

  static let mark = Array("```".utf8)

  /// All fences of a text that are closed, in order.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [CodeFence] {
    guard bytes.contains(mark[0]) else { return [] }
    var fences: [CodeFence] = []
    var open: (start: Int, language: Range<Int>)?
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if bytes[start..<end].starts(with: mark) {
        let rest = start + mark.count..<end
        if let fence = open, rest.isEmpty {
          let body = min(fence.language.upperBound + 1, start)..<start
          fences.append(CodeFence(range: fence.start..<end, language: fence.language, body: body))
          open = nil
        } else if open == nil, isLanguage(bytes[rest]) {
          open = (start, rest)
        }
      }
      start = end + 1
    }
    return fences
  }

  /// The texts before, between and behind programs, without the line ends that part them; nil where there is none.
  static func texts(around fences: [CodeFence], count: Int) -> [Range<Int>?] {
    let ends = [-1] + fences.map(\.range.upperBound)
    let starts = fences.map(\.range.lowerBound) + [count + 1]
    return zip(ends, starts).map { end, start in start > end + 1 ? (end + 1)..<(start - 1) : nil }
  }

  /// Whether it can stand behind the backticks.
  static func isLanguage(_ name: some Sequence<UInt8>) -> Bool {
    name.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "+#-_.".utf8.contains(byte)
      }
    }
  }
}
