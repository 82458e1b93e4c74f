/// A run of text in one style.
public struct Span: Sendable, Hashable {
  /// The text.
  public var text: String
  /// Its look.
  public var style: Style

  /// A run of `text` in `style`.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// A run of `text` in the look of `role` with further `attributes`.
  public init(_ text: String, _ role: StyleRole, _ attributes: TextAttributes = []) {
    self.init(text, Style(role, attributes))
  }
}

/// One line of styled runs.
public struct StyledLine: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// The runs in logical order.
  public var spans: [Span]

  /// A line of `spans`.
  public init(_ spans: [Span]) {
    self.spans = spans
  }

  /// A line of one run.
  public init(_ text: String, _ style: Style = .plain) {
    spans = [Span(text, style)]
  }

  /// A line of the listed runs.
  public init(arrayLiteral elements: Span...) {
    spans = elements
  }

  /// The text without styles.
  public var plainText: String { spans.reduce(into: "") { $0 += $1.text } }

  /// Columns it takes.
  public var width: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// Whether its first strong character is right-to-left.
  public var isRightToLeft: Bool { TextDirection.isRightToLeft(plainText) }

  /// The line cut to at most `width` columns, with `…` in the last one where something is cut off.
  public func truncated(to width: Int) -> StyledLine {
    guard self.width > width else { return self }
    guard width > 0 else { return [] }
    var kept = StyledLine([])
    var room = width
    for (index, span) in spans.enumerated() {
      let spanWidth = DisplayWidth.of(span.text)
      let isLast = index == spans.count - 1
      guard spanWidth < room || (isLast && spanWidth == room) else {
        // The mark is forced: what follows this run is cut off too, even where the run itself just fits.
        let forced = spanWidth == room ? span.text + "…" : span.text
        kept.spans.append(Span(truncate(forced, to: room), span.style))
        break
      }
      kept.spans.append(span)
      room -= spanWidth
    }
    return kept
  }

  /// The line in one role, keeping each run's attributes.
  public func recolored(_ role: StyleRole) -> StyledLine {
    StyledLine(spans.map { Span($0.text, role, $0.style.attributes) })
  }
}
