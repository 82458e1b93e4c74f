import QuestionModel

/// How the beginning of a text would read in one encoding.
public struct EncodingSample: Sendable, Hashable {
  /// The encoding.
  public let encoding: TextEncoding
  /// Some words with letters beyond ASCII.
  public let text: String

  /// Lines as one short text.
  static func joined(_ lines: some Sequence<String>) -> String {
    String(lines.map(\.trimmed).joined(separator: " / ").prefix(200))
  }
}

extension TextEncoding {
  /// How a text that is not UTF-8 would read in each encoding that it may have, for a person to choose.
  ///
  /// - Parameter head: the first bytes of the file.
  /// - Returns: the most likely one first; none where the file says by itself how it is encoded, or is no text.
  public static func samples(of head: [UInt8]) -> [EncodingSample] {
    let found = detect(head)
    guard found != .utf8, !XMLStart.declaresEncoding(head), !head.starts(with: [0x50, 0x4B]) else { return [] }
    let isWide = found == .utf16LittleEndian || found == .utf16BigEndian
    guard isWide || !head.contains(0) else { return [] }
    let others = isWide ? [] : [TextEncoding.tcvn3, .vni, .windows1258, .windows1252].filter { $0 != found }
    return ([found] + others).compactMap { encoding in
      var converter = EncodingConverter(from: encoding)
      guard let bytes = try? converter.utf8(of: Array(head.prefix(examined))) else { return nil }
      let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map { String($0).trimmed }
      let telling = lines.lazy.filter { line in line.unicodeScalars.contains { !$0.isASCII } }.prefix(3)
      return EncodingSample(encoding: encoding, text: EncodingSample.joined(telling))
    }
  }
}
