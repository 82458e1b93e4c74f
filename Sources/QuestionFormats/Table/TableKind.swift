import QuestionModel

/// The words for kinds of questions in a table.
enum TableKind: Sendable, Hashable {
  case known(QuestionKind)
  /// One right option or several: the key tells.
  case options
  /// One statement or several: the options tell.
  case trueFalse
  /// A few words or a number: the key tells.
  case short

  /// What a cell says.
  ///
  /// - Parameter text: such as `Trắc nghiệm`, `MCQ`, `đúng/sai`.
  /// - Returns: nil where it is no kind.
  static func kind(_ text: String) -> TableKind? {
    let folded = TextFolding.comparable(text)
    return words[folded] ?? SheetWords.kinds[folded].map { $0 == .trueFalse ? .trueFalse : .known($0) }
  }

  /// The kind that a cell names without need of anything else.
  static func named(_ text: String) -> QuestionKind? {
    guard case .known(let kind) = kind(text) else { return nil }
    return kind
  }

  private static let words: [String: TableKind] = [
    "trac nghiem": .options, "tn": .options, "mcq": .options, "mc": .options, "multiple choice": .options,
    "multichoice": .options, "choice": .options, "lua chon": .options, "nhieu lua chon": .options,
    "trac nghiem nhieu lua chon": .options, "trac nghiem khach quan": .options, "phan i": .options,
    "one answer": .known(.singleChoice), "single": .known(.singleChoice), "mot lua chon": .known(.singleChoice),
    "sc": .known(.singleChoice), "mr": .known(.multipleResponse), "multiple answer": .known(.multipleResponse),
    "multiple answers": .known(.multipleResponse), "multiple select": .known(.multipleResponse),
    "multi select": .known(.multipleResponse), "checkbox": .known(.multipleResponse),
    "tf": .trueFalse, "t/f": .trueFalse, "ds": .trueFalse, "d/s": .trueFalse, "dung - sai": .trueFalse,
    "trac nghiem dung sai": .trueFalse, "phan ii": .trueFalse,
    "tra loi ngan": .short, "tln": .short, "short answer": .short, "dien khuyet": .short, "dien tu": .short,
    "fill-in-the-blank": .short, "open-ended": .known(.unknown("essay")), "open ended": .known(.unknown("essay")),
    "fill in": .short, "fill in the blank": .short, "phan iii": .short, "text": .known(.shortAnswer),
    "number": .known(.numeric), "numerical": .known(.numeric), "so": .known(.numeric),
    "tu luan": .known(.unknown("essay")), "tl": .known(.unknown("essay")), "essay": .known(.unknown("essay")),
    "shortanswer": .known(.shortAnswer), "truefalse": .known(.trueFalse),
  ]
}
