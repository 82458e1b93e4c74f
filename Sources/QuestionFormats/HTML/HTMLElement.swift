/// The elements of HTML that say something about a text.
enum HTMLElement: UInt8, CaseIterable {
  case a, abbr, article, aside, audio, b, big, blockquote, br, center, code, dd, del, div, dl, dt, em, embed, figcaption
  case figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, i, iframe, img, input, ins, li, main, mark
  case math, object, ol, p, pre, q, s, script, section, select, small, source, span, strike, strong, style, sub, sup,
    svg
  case table, tbody, td, textarea, tfoot, th, thead, title, tr, track, tt, u, ul, video

  /// The element of a name; nil where it says nothing.
  static func named(_ name: String) -> HTMLElement? { names[name] }

  private static let names = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })

  /// Whether it begins and ends a line.
  var isBlock: Bool {
    switch self {
    case .article, .aside, .blockquote, .center, .dd, .div, .dl, .dt, .figcaption, .figure, .footer, .form, .h1, .h2,
      .h3,
      .h4, .h5, .h6, .header, .hr, .li, .main, .ol, .p, .pre, .section, .table, .tr, .ul:
      true
    default: false
    }
  }

  /// Whether it never holds anything.
  var isVoid: Bool {
    switch self {
    case .br, .embed, .hr, .img, .input, .source, .track: true
    default: false
    }
  }

  /// Whether its content is no text of the question.
  var isHidden: Bool {
    switch self {
    case .head, .script, .style, .svg, .title: true
    default: false
    }
  }

  /// Whether a new one ends the last one of its kind that is still open.
  var endsItself: Bool {
    switch self {
    case .p, .li, .td, .th, .tr, .dd, .dt: true
    default: false
    }
  }

  /// What is lost with it, in a word; nil where nothing is.
  var look: String? {
    switch self {
    case .b, .strong: "bold"
    case .i, .em: "italic"
    case .s, .strike, .del: "struck through"
    case .big, .small: "size"
    case .mark: "marked"
    case .code, .tt: "code"
    case .h1, .h2, .h3, .h4, .h5, .h6: "heading"
    default: nil
    }
  }
}
