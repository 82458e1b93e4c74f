extension TextEncoding {
  /// Most bytes of a file's beginning that are looked at.
  public static let examined = 64 << 10

  /// Finds how a file is encoded, by its beginning.
  ///
  /// - Parameter head: the first bytes; more than `examined` are not looked at. The last letter may be cut off.
  /// - Returns: what its byte order mark says, else what makes words of its bytes.
  public static func detect(_ head: [UInt8]) -> TextEncoding {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let head = Array(head.prefix(examined))
    if let encoding = unitsOfTwo(head) { return encoding }
    if isUTF8(head) { return .utf8 }
    let scored = [.windows1252, .windows1258, .tcvn3, .vni].map { ($0, score(head, as: $0)) } as [(TextEncoding, Int)]
    // The first of equals: a text that reads as well in Windows-1252 is not Vietnamese of old.
    var best = scored[0]
    for candidate in scored.dropFirst() where candidate.1 > best.1 { best = candidate }
    return best.0
  }

  /// UTF-16 without a byte order mark: nearly every other byte is a zero or another of the few high bytes of Latin.
  private static func unitsOfTwo(_ head: [UInt8]) -> TextEncoding? {
    guard head.count >= 2 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = head.count / 2
    if zeros[1] * 10 > half * 3, zeros[0] * 20 < half { return .utf16LittleEndian }
    if zeros[0] * 10 > half * 3, zeros[1] * 20 < half { return .utf16BigEndian }
    return nil
  }

  private static func isUTF8(_ head: [UInt8]) -> Bool {
    var index = 0
    while index < head.count {
      guard head[index] >= 0x80 else {
        index += 1
        continue
      }
      switch UTF8Sequence.length(at: index, of: head) {
      case .whole(let length): index += length
      case .cut: return true
      case .wrong: return false
      }
    }
    return true
  }

  /// How many words with letters beyond ASCII could be Vietnamese; 0 where too many could not.
  private static func score(_ head: [UInt8], as encoding: TextEncoding) -> Int {
    var converter = EncodingConverter(from: encoding)
    guard let bytes = try? converter.utf8(of: head) else { return 0 }
    var (plausible, others) = (0, 0)
    var word: [Unicode.Scalar] = []
    func count() {
      defer { word.removeAll(keepingCapacity: true) }
      // A letter alone may as well be a sign of another encoding.
      guard word.count > 1, word.contains(where: { !$0.isASCII }) else { return }
      if VietnameseSyllable.isPlausible(word) { plausible += 1 } else { others += 1 }
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered {
        word.append(scalar)
        continue
      }
      count()
      // Signs that are letters in other encodings.
      if (0xA1..<0xC0).contains(scalar.value), !"«»°·½¼¾²³±µ¹§©®".unicodeScalars.contains(scalar) { others += 1 }
    }
    count()
    return plausible >= others * 3 ? plausible - others : 0
  }
}
