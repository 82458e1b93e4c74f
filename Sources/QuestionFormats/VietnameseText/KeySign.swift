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
  func marked(_ options: [DraftOption]) -> Set<Int> {
    switch self {
    case .star: return Set(options.indices.filter { options[$0].mark.isStarred })
    case .colour:
      let letters = Self.different(options.map(\.letter.colour))
      return letters.isEmpty ? Self.different(options.map(Self.textColour)) : letters
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

  private static func textColour(_ option: DraftOption) -> UInt32 {
    option.lines.first.flatMap { $0.colour($0.scalars.indices) } ?? 0
  }

  /// The places whose colour is another than most have.
  private static func different(_ colours: [UInt32]) -> Set<Int> {
    let counts = Dictionary(colours.map { ($0, 1) }, uniquingKeysWith: +)
    guard counts.count > 1 else { return [] }
    // Of two as common as each other, black is the usual one.
    let usual = counts.max { ($0.value, $0.key == 0 ? 1 : 0) < ($1.value, $1.key == 0 ? 1 : 0) }?.key
    return Set(colours.indices.filter { colours[$0] != usual })
  }
}

/// Which looks tell the right options of a file, found by all its questions together.
struct KeySigns: Sendable {
  /// The looks that are taken for keys, the most common first.
  private(set) var accepted: [KeySign] = []
  /// How many questions each tells of.
  private(set) var counts: [KeySign: Int] = [:]
  /// What was decided against, in words.
  private(set) var findings: [String] = []

  init(_ questions: [DraftQuestion]) {
    var told: [KeySign: [Int: Set<Int>]] = [:]
    for (index, question) in questions.enumerated() {
      let options = question.options.isEmpty ? question.statements : question.options
      for sign in KeySign.allCases {
        let marked = sign.marked(options)
        // A look that all letters have says nothing.
        if !marked.isEmpty, marked.count < options.count { told[sign, default: [:]][index] = marked }
      }
    }
    counts = told.mapValues(\.count)
    let order = KeySign.allCases.filter { counts[$0] != nil }.sorted { (counts[$0] ?? 0) > (counts[$1] ?? 0) }
    for sign in order {
      if sign == .star || accepts(sign, told[sign] ?? [:], questions, accepted.first.flatMap { told[$0] } ?? [:]) {
        accepted.append(sign)
      } else {
        findings.append("\(sign.rawValue) is taken for no key: it mostly differs from the other keys of the file")
      }
    }
  }

  /// A look that mostly contradicts surer keys is chance.
  private func accepts(
    _ sign: KeySign, _ told: [Int: Set<Int>], _ questions: [DraftQuestion], _ main: [Int: Set<Int>]
  ) -> Bool {
    var (same, different) = (0, 0)
    for (index, marked) in told {
      guard let sure = Self.written(questions[index]) ?? main[index] else { continue }
      if sure == marked { same += 1 } else { different += 1 }
    }
    return same + different < 4 || same >= different
  }

  /// What a key line or a table says of a choice.
  private static func written(_ question: DraftQuestion) -> Set<Int>? {
    guard !question.options.isEmpty, let value = question.keys.first?.value ?? question.tableKeys.first?.value else {
      return nil
    }
    return KeyValue.letters(value).map { Set($0.places) }
  }
}
