import QuestionModel

/// A look that may tell which option is right.
enum KeySign: String, Sendable, CaseIterable {
  case star = "a star"
  case underline = "an underlined letter"
  case highlight = "a highlighted letter"
  case colour = "a letter in colour"
  case bold = "a bold letter"

  private var look: TextLook? {
    switch self {
    case .underline: .underline
    case .highlight: .highlight
    case .bold: .bold
    case .star, .colour: nil
    }
  }

  /// The options that have the sign: by their letters, else by their whole texts.
  func marked(_ options: [DraftOption], _ colours: UsualColours) -> Set<Int> {
    switch self {
    case .star: return Set(options.indices.filter { options[$0].mark.isStarred || options[$0].tick != nil })
    case .colour:
      let letters = Self.different(options.map(\.letter.colour), from: colours.letter)
      return letters.isEmpty ? Self.different(options.map(UsualColours.text), from: colours.text) : letters
    default:
      guard let look else { return [] }
      let letters = Set(options.indices.filter { options[$0].letter.look.contains(look) })
      guard letters.isEmpty else { return letters }
      return Set(
        options.indices.filter { index in
          options[index].lines.first.map { $0.hasThroughout(look, $0.scalars.indices) } == true
        })
    }
  }

  /// The places that have a colour, and one that most letters of the file lack: black marks nothing.
  private static func different(_ colours: [UInt32], from usual: UInt32) -> Set<Int> {
    Set(colours.indices.filter { colours[$0] != 0 && colours[$0] != usual })
  }
}

/// The colours that most letters and most texts of a file's options have.
struct UsualColours: Sendable {
  var letter: UInt32 = 0
  var text: UInt32 = 0

  init(_ questions: [DraftQuestion]) {
    var letters: [UInt32: Int] = [:]
    var texts: [UInt32: Int] = [:]
    for option in questions.lazy.flatMap({ $0.options + $0.statements }) {
      letters[option.letter.colour, default: 0] += 1
      texts[Self.text(option), default: 0] += 1
    }
    letter = Self.usual(letters)
    text = Self.usual(texts)
  }

  static func text(_ option: DraftOption) -> UInt32 {
    guard let line = option.lines.first, !line.isPlain else { return 0 }
    return line.colour(line.scalars.indices) ?? 0
  }

  /// Of two as common as each other, black is the usual one.
  private static func usual(_ counts: [UInt32: Int]) -> UInt32 {
    counts.max { ($0.value, $0.key == 0 ? 1 : 0) < ($1.value, $1.key == 0 ? 1 : 0) }?.key ?? 0
  }
}
