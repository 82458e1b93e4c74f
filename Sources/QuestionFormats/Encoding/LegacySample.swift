/// The first words of a document in fonts from before Unicode: as they stand, and as they were meant.
struct LegacySample: Sendable {
  private struct Line {
    let encoding: TextEncoding
    var raw = ""
    var meant = ""
  }

  private var lines: [Line] = []
  private var line: Line?

  /// Most lines that are kept of the encoding that comes first; of another the first one is.
  private static let most = 3

  /// Takes some letters of a line.
  mutating func take(_ raw: String, meaning meant: String, in encoding: TextEncoding) {
    var line = line ?? Line(encoding: encoding)
    line.raw += raw
    line.meant += meant
    self.line = line
  }

  /// Ends a line, which is kept where it reads differently: letters of ASCII read well in any font.
  mutating func endLine() {
    guard let ended = line else { return }
    line = nil
    guard ended.raw != ended.meant, ended.raw.unicodeScalars.contains(where: { !$0.isASCII }),
      lines.count < Self.most || !lines.contains(where: { $0.encoding == ended.encoding })
    else { return }
    lines.append(ended)
  }

  /// How the words read converted, and how they read as they stand; none where nothing is to be converted.
  var samples: [EncodingSample] {
    guard let encoding = lines.first?.encoding else { return [] }
    return [
      EncodingSample(encoding: encoding, text: EncodingSample.joined(lines.map(\.meant))),
      EncodingSample(encoding: .utf8, text: EncodingSample.joined(lines.map(\.raw))),
    ]
  }
}
