import QuestionModel

/// An option or a statement as its lines have it.
struct DraftOption: Sendable {
  var mark: OptionMark
  /// How its letter looks.
  var letter: MarkedText.Mark
  var line: Int
  /// Its text, without the mark.
  var lines: [MarkedText]
  /// Its first line with the mark.
  var whole: MarkedText
}

extension DraftOption {
  private static let ticks = ["(*)", "[*]", "[x]", "(đúng)", "[đúng]", " *"].map { Array($0.unicodeScalars) }

  /// Where the last line ends before a sign that the option is the right one: `Nam Cao (*)`, `Nam Cao (đúng)`; nil where
  /// none stands there.
  var tick: Int? {
    guard mark.isCapital, let last = lines.last, let sign = last.scalars.last, "*)]".unicodeScalars.contains(sign)
    else {
      return nil
    }
    let tail = last.scalars.suffix(8).map { $0 == "X" ? "x" : $0 == "Đ" ? "đ" : $0 }
    guard let tick = Self.ticks.first(where: { tail.suffix($0.count).elementsEqual($0) }),
      last.scalars.count > tick.count
    else { return nil }
    return last.scalars.count - tick.count
  }
}

/// A question cut out of a file, whose key may come from several places.
struct DraftQuestion: Sendable {
  var start: QuestionStart
  var line: Int
  /// The part it stands in; nil before any.
  var part: Int?
  /// How many parts, or beginnings of numbers, came before.
  var section: Int
  var isEssay: Bool
  /// The number of the paper it stands in, where a heading names one.
  var paper: Int?
  var stem: [MarkedText] = []
  /// What was said before its group of questions.
  var instruction: [MarkedText] = []
  var options: [DraftOption] = []
  var statements: [DraftOption] = []
  /// Key lines within it.
  var keys: [(value: String, line: Int)] = []
  var explanation: [MarkedText] = []
  /// Keys of tables.
  var tableKeys: [TableKey] = []
  /// Index of its passage.
  var passage: Int?
  var losses: [FormatLoss] = []
  var problems: [FieldProblem] = []
  /// Its lines, as far as a person needs them to see what was read.
  var source: [UInt8] = []
}

/// A text that several questions share.
struct DraftPassage: Sendable {
  var mark: PassageMark
  var line: Int
  var lines: [MarkedText] = []
  var questions: [Int] = []
  var source: [UInt8] = []
}

/// A file taken apart.
struct LayoutDraft: Sendable {
  enum Entry: Sendable {
    case question(Int)
    case passage(Int)
    case finding(line: Int, String, source: [UInt8])
  }

  var dialect: LayoutDialect
  var entries: [Entry] = []
  var questions: [DraftQuestion] = []
  var passages: [DraftPassage] = []
  /// The one code that lines around the questions name; nil where there are several.
  var code: Int?
}
