public import QuestionModel

/// Questions as plain text that a person reads and changes in an editor, one after another in one file.
///
/// A question is a head of `name: value` lines, an empty line, the stem, the answers and the explanation:
///
///     id: 0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90
///     kind: single choice
///     tags: grade:12 subject:toán
///
///     How many roots has $x^2 = 4$?
///
///     = {a} Two
///         # Right: 2 and −2.
///     ~ %-50% {b} One
///     ~ {c, pinned} None of these
///
///     explanation:
///     Both signs count.
///     ----
///
/// Names are taken in English and Vietnamese, whichever the sheet was printed in. What is right is marked `=`, what is
/// wrong `~`; statements of a cluster `T` and `F` or `Đ` and `S`; `==` is a short answer that must be spelled so.
/// Longer texts go on in indented lines, and an indented line with `#` is feedback on the answer above it. A `\` at the
/// beginning of a line keeps it from being taken for a mark, and `\x{D}` stands for a character that cannot be seen.
public enum QuestionSheet {
  /// The language of the words around a question.
  public enum Language: Sendable, Hashable, CaseIterable {
    case vietnamese
    case english
  }

  /// One question of a sheet.
  public struct Entry: Sendable, Hashable {
    /// The id of a stored question; nil for a new one.
    public var id: QuestionID?
    /// The question.
    public var question: Question
    /// Where it stands, if the sheet says so.
    public var status: QuestionStatus?
    /// The text of its passage, whose first words are told in a remark; never read.
    public var passage: String?
    /// What is told above it, a text a remark; never read.
    public var remarks: [String] = []
    /// Why it was changed, for its history; never printed.
    public var message: String?
    /// The lines it was read from, counted from 1.
    public var lines: Range<Int>
    /// First lines of its fields by their paths.
    var fieldLines: [String: Int] = [:]

    /// A question to print.
    ///
    /// - Parameters:
    ///   - id: nil for a new one.
    ///   - question: the question.
    ///   - status: where it stands; nil leaves it out.
    ///   - passage: the text of its passage, where that is known.
    public init(id: QuestionID?, question: Question, status: QuestionStatus? = nil, passage: String? = nil) {
      self.id = id
      self.question = question
      self.status = status
      self.passage = passage
      lines = 0..<0
    }

    /// Where a field stands, for problems that are found after reading.
    ///
    /// - Parameter field: a path such as `choices[2].text`.
    /// - Returns: the line of the field, or else of what it belongs to.
    public func line(ofField field: String) -> Int {
      SheetFieldLines.line(of: field, in: fieldLines) ?? lines.lowerBound
    }
  }

  /// Writes questions for an editor.
  ///
  /// - Parameters:
  ///   - entries: the questions in order.
  ///   - language: of the names and of the remarks on top.
  /// - Returns: the sheet, which reads back as the same questions.
  public static func print(_ entries: [Entry], language: Language = .vietnamese) -> String {
    var printer = SheetPrinter(words: SheetWords(language: language))
    for entry in entries { printer.add(entry) }
    return String(decoding: printer.output, as: UTF8.self)
  }

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - text: the sheet; line ends, composition of letters and letter case of names do not matter.
  ///   - originals: the questions that the sheet may change; what the form cannot show is taken from them.
  ///   - printed: the sheet as it was printed; what is wrong with questions that stand as they stood there is not told.
  /// - Returns: the questions that are in order, and every fault of the others in the order of lines.
  public static func parse(
    _ text: String, originals: [QuestionID: Question] = [:], leaving printed: String = ""
  ) -> (entries: [Entry], faults: [QuestionTextFault]) {
    var entries: [Entry] = []
    var faults: [QuestionTextFault] = []
    var firstLines: [QuestionID: Int] = [:]
    let untouched = Set(SheetLine.blocks(of: Array(printed.utf8)).map { $0.map(\.bytes) })
    for block in SheetLine.blocks(of: Array(text.utf8)) {
      var reader = SheetQuestionReader(block: block, originals: originals)
      let entry = reader.read(seen: &firstLines)
      if reader.faults.isEmpty, let entry { entries.append(entry) }
      let isUntouched = !untouched.isEmpty && untouched.contains(block.map(\.bytes))
      faults += reader.faults.filter { !isUntouched || $0.isRepetition }.sorted { $0.line < $1.line }
    }
    return (entries, faults)
  }

  /// The name that a kind has on a sheet and for people everywhere.
  ///
  /// - Parameters:
  ///   - kind: the kind; one that this version does not know is named as it is.
  ///   - language: of the name.
  /// - Returns: such as `một đáp án`.
  public static func name(of kind: QuestionKind, in language: Language) -> String {
    SheetWords(language: language).name(of: kind)
  }

  /// The name that a status has on a sheet and for people everywhere.
  ///
  /// - Parameters:
  ///   - status: the status.
  ///   - language: of the name.
  /// - Returns: such as `chờ duyệt`.
  public static func name(of status: QuestionStatus, in language: Language) -> String {
    SheetWords(language: language).name(of: status)
  }
}
