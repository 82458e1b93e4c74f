/// The first words of a document in fonts from before Unicode: as they stand, and as they were meant.
struct LegacySample: Sendable {
  private var encoding: TextEncoding?
  private var lines: [(raw: String, meant: String)] = []
  private var isInLine = false

  /// Most lines that are kept.
  private static let most = 3

  /// Takes some letters of a line.
  mutating func take(_ raw: String, meaning meant: String, in encoding: TextEncoding) {
    self.encoding = self.encoding ?? encoding
    if isInLine {
      lines[lines.count - 1].raw += raw
      lines[lines.count - 1].meant += meant
    } else if lines.count < Self.most {
      lines.append((raw, meant))
      isInLine = true
    }
  }

  /// Takes a line that was looked at by itself.
  mutating func take(_ line: LegacySample) {
    for text in line.lines {
      // Letters of ASCII read well in any font.
      guard let encoding = line.encoding, text.raw != text.meant,
        text.raw.unicodeScalars.contains(where: { !$0.isASCII })
      else { continue }
      isInLine = false
      take(text.raw, meaning: text.meant, in: encoding)
    }
    isInLine = false
  }

  /// How the words read converted, and how they read as they stand; none where nothing is to be converted.
  var samples: [EncodingSample] {
    guard let encoding, !lines.isEmpty else { return [] }
    return [
      EncodingSample(encoding: encoding, text: EncodingSample.joined(lines.map(\.meant))),
      EncodingSample(encoding: .utf8, text: EncodingSample.joined(lines.map(\.raw))),
    ]
  }
}
