/// Cuts HTML into text and tags, whatever its quality; every byte is looked at a bounded number of times.
struct HTMLScanner {
  /// A start or end tag.
  struct Tag {
    /// Its name in lower case, without the prefix of a namespace.
    let name: String
    let isEnd: Bool
    /// Whether it is `<x/>`.
    let isClosed: Bool
    /// Where its attributes stand.
    let attributes: Range<Int>
  }

  /// The next thing.
  enum Token {
    case text(Range<Int>)
    case tag(Tag)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index = 0
  /// After a tag that never ends, every `<` is text: else each one would be looked for again.
  private var hasNoMoreTags = false
  private var hasNoMoreComments = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next text or tag; nil at the end. Comments are passed.
  mutating func next() -> Token? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), !hasNoMoreTags else { return text() }
      if passComment() { continue }
      if let tag = tag() { return .tag(tag) }
      return text()
    }
    return nil
  }

  /// Passes everything up to the end tag of an element whose content is no markup.
  mutating func skip(to name: StaticString) -> Range<Int> {
    let start = index
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/"),
        has(wanted, at: index + 2)
      {
        break
      }
      index += 1
    }
    return start..<index
  }

  private func has(_ wanted: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + wanted.count <= bytes.count else { return false }
    return (0..<wanted.count).allSatisfy { bytes[start + $0] | 0x20 == wanted[$0] }
  }

  /// Text up to the next thing that may be a tag; a `<` that begins none is text.
  private mutating func text() -> Token {
    let start = index
    index += 1
    while index < bytes.count, hasNoMoreTags || bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(start..<index)
  }

  private mutating func passComment() -> Bool {
    guard index + 1 < bytes.count else { return false }
    let kind = bytes[index + 1]
    guard kind == UInt8(ascii: "!") || kind == UInt8(ascii: "?") else { return false }
    let isComment = starts(with: "<!--", at: index)
    if isComment, !hasNoMoreComments {
      var end = index + 4
      while end + 2 < bytes.count {
        if bytes[end] == UInt8(ascii: "-"), starts(with: "-->", at: end) {
          index = end + 3
          return true
        }
        end += 1
      }
      hasNoMoreComments = true
    }
    if starts(with: "<![CDATA[", at: index) {
      index += 9
      return true
    }
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
      hasNoMoreTags = true
      return false
    }
    index = end + 1
    return true
  }

  private func starts(with text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == text.utf8Start[$0] }
  }

  /// The tag here; nil where the `<` begins none.
  private mutating func tag() -> Tag? {
    var place = index + 1
    guard place < bytes.count else { return nil }
    let isEnd = bytes[place] == UInt8(ascii: "/")
    if isEnd { place += 1 }
    guard place < bytes.count, bytes[place].isLetter else { return nil }
    var nameStart = place
    while place < bytes.count, !bytes[place].isSpaceOfHTML, bytes[place] != UInt8(ascii: ">"),
      bytes[place] != UInt8(ascii: "/")
    {
      if bytes[place] == UInt8(ascii: ":") { nameStart = place + 1 }
      if bytes[place] == UInt8(ascii: "<") { return nil }
      place += 1
    }
    let name = nameStart..<place
    guard let end = end(of: place) else {
      hasNoMoreTags = true
      return nil
    }
    let isClosed = end > place && bytes[end - 1] == UInt8(ascii: "/")
    index = end + 1
    let lower = String(unsafeUninitializedCapacity: min(32, name.count)) { buffer in
      for offset in 0..<buffer.count where offset < name.count {
        let byte = bytes[name.lowerBound + offset]
        buffer[offset] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }
      return min(buffer.count, min(32, name.count))
    }
    return Tag(name: lower, isEnd: isEnd, isClosed: isClosed, attributes: place..<end)
  }

  /// Where a tag's `>` is: behind its quoted values, but a quote that does not end is none.
  private func end(of start: Int) -> Int? {
    var place = start
    var quote: UInt8 = 0
    var firstEnd: Int?
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        if quote == 0 { return place }
        firstEnd = firstEnd ?? place
      } else if quote != 0 {
        if byte == quote { (quote, firstEnd) = (0, nil) }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), place > start,
        bytes[..<place].last(where: { !$0.isSpaceOfHTML }) == UInt8(ascii: "=")
      {
        quote = byte
      }
      place += 1
    }
    return firstEnd
  }

  /// The attributes of a tag, names in lower case, references decoded.
  func attributes(_ tag: Tag) -> [(name: String, value: String)] {
    var found: [(String, String)] = []
    var place = tag.attributes.lowerBound
    let end = tag.attributes.upperBound
    func passSpace() {
      while place < end, bytes[place].isSpaceOfHTML || bytes[place] == UInt8(ascii: "/") { place += 1 }
    }
    while true {
      passSpace()
      let nameStart = place
      while place < end, !bytes[place].isSpaceOfHTML, bytes[place] != UInt8(ascii: "=") { place += 1 }
      guard place > nameStart else {
        guard place < end else { return found }
        place += 1
        continue
      }
      let name = String(decoding: bytes[nameStart..<place], as: UTF8.self).lowercased()
      while place < end, bytes[place].isSpaceOfHTML { place += 1 }
      guard place < end, bytes[place] == UInt8(ascii: "=") else {
        found.append((name, ""))
        continue
      }
      place += 1
      while place < end, bytes[place].isSpaceOfHTML { place += 1 }
      let quote = place < end ? bytes[place] : 0
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { place += 1 }
      let valueStart = place
      while place < end, isQuoted ? bytes[place] != quote : !bytes[place].isSpaceOfHTML { place += 1 }
      found.append((name, HTMLReference.decoded(bytes, valueStart..<place)))
      if isQuoted { place += 1 }
    }
  }
}

extension UInt8 {
  /// Space, tab and the ends of lines and pages.
  var isSpaceOfHTML: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }

  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
