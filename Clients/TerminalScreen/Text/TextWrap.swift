/// The lines of `text` broken at spaces (and between wide letters) so that none is over `width` columns; a word longer
/// than a line is broken between graphemes. Line breaks in the text are kept, spaces at a break are not.
/// Takes time in proportion to the text. No lines when `width` is below 1.
public func wrap(_ text: String, width: Int) -> [String] {
  wrap([Span(text)], width: width).map(\.plainText)
}

/// The lines of `spans` joined and broken like plain text, each run keeping its style.
public func wrap(_ spans: [Span], width: Int) -> [StyledLine] {
  guard width > 0 else { return [] }
  var wrapper = LineWrapper(width: width)
  for span in spans {
    for character in span.text {
      wrapper.add(character, style: span.style)
    }
  }
  return wrapper.finish()
}

/// Fills lines one grapheme at a time, remembering the last place where the line may be broken.
private struct LineWrapper {
  private struct Piece {
    let cluster: TextCluster
    let style: Style
    let isSpace: Bool
  }

  private let width: Int
  private var lines: [StyledLine] = []
  private var line: [Piece] = []
  private var lineWidth = 0
  private var column = 0
  /// Pieces and columns of `line` that stay if it is broken at the last possible place.
  private var breakCount = 0
  private var breakWidth = 0
  /// Whether `line` holds anything but spaces.
  private var hasWord = false
  /// Whether spaces were dropped at the edge, so that whatever follows begins a new line.
  private var endsInBreak = false

  init(width: Int) {
    self.width = width
  }

  mutating func add(_ character: Character, style: Style) {
    if character.isNewline {
      emit(trimmed: false)
      column = 0
      return
    }
    var clusters: [TextCluster] = []
    TextCluster.append(character, column: &column, to: &clusters)
    let isSpace = Self.isBreakingSpace(character)
    for cluster in clusters {
      // A wide letter can never fit in one column; a space stands where it would be.
      let fitting = cluster.width > width ? TextCluster(text: " ", width: 1) : cluster
      let meetsWide = cluster.width == 2 || line.last?.cluster.width == 2
      if meetsWide, !isSpace, !character.isPunctuation { markBreak() }
      add(Piece(cluster: fitting, style: style, isSpace: isSpace))
    }
  }

  private mutating func add(_ piece: Piece) {
    if piece.isSpace, endsInBreak || lineWidth + piece.cluster.width > width {
      // Spaces past the edge are the break itself.
      markBreak()
      endsInBreak = true
      return
    }
    if endsInBreak { breakLine() }
    while lineWidth + piece.cluster.width > width, !line.isEmpty { breakLine() }
    line.append(piece)
    lineWidth += piece.cluster.width
    if piece.isSpace {
      markBreak()
    } else {
      hasWord = true
    }
  }

  /// Spaces that begin a line are an indent, after which a break would leave an empty line.
  private mutating func markBreak() {
    guard hasWord else { return }
    breakCount = line.count
    breakWidth = lineWidth
  }

  private mutating func breakLine() {
    hasWord = true
    if breakCount == 0 { markBreak() }
    let rest = Array(line[breakCount...])
    let restWidth = lineWidth - breakWidth
    line.removeSubrange(breakCount...)
    emit(trimmed: true)
    line = rest
    lineWidth = restWidth
    hasWord = !rest.isEmpty
  }

  private mutating func emit(trimmed: Bool) {
    var kept = line[...]
    if trimmed {
      while kept.last?.isSpace == true { kept.removeLast() }
    }
    var spans: [Span] = []
    for piece in kept {
      if let last = spans.indices.last, spans[last].style == piece.style {
        spans[last].text += piece.cluster.text
      } else {
        spans.append(Span(piece.cluster.text, piece.style))
      }
    }
    lines.append(StyledLine(spans))
    line = []
    lineWidth = 0
    breakCount = 0
    breakWidth = 0
    hasWord = false
    endsInBreak = false
  }

  mutating func finish() -> [StyledLine] {
    emit(trimmed: false)
    return lines
  }

  private static func isBreakingSpace(_ character: Character) -> Bool {
    guard character.isWhitespace, let scalar = character.unicodeScalars.first else { return false }
    return scalar != "\u{A0}" && scalar != "\u{2007}" && scalar != "\u{202F}"
  }
}
