public import QuestionModel

/// What students earned in a test as a table that a spreadsheet opens: one line an attempt, in CSV.
///
/// The columns are the name, which attempt it is, when it began and ended, how many items were answered, the points of
/// each item, their sum, the points there were, whether it is passed, how many items wait for a teacher, and the
/// attempt's id.
public struct ResultSheet: Sendable, Hashable {
  /// What a column of points is about.
  public struct Item: Sendable, Hashable {
    /// The id that rows name it by.
    public var id: String
    /// What it is worth.
    public var points: Double

    /// A column.
    public init(id: String, points: Double) {
      self.id = id
      self.points = points
    }
  }

  /// An attempt.
  public struct Row: Sendable, Hashable {
    /// Whose it is; nil where nobody knows any more.
    public var name: String?
    /// Which attempt of this student it is, from 1.
    public var number: Int
    /// When it began.
    public var started: Timestamp
    /// When it ended; nil while it goes on.
    public var ended: Timestamp?
    /// How many items were answered.
    public var answered: Int
    /// Points by item; what is not there was not on the paper, counts for nobody, or waits for a teacher.
    public var points: [String: Double]
    /// Points in all.
    public var total: Double
    /// Points there were.
    public var maximum: Double
    /// Whether it is passed; nil where nobody passes or fails.
    public var isPassed: Bool?
    /// How many items wait for a teacher.
    public var waiting: Int
    /// The attempt's id.
    public var attempt: String

    /// A row.
    public init(
      name: String?, number: Int, started: Timestamp, ended: Timestamp?, answered: Int, points: [String: Double],
      total: Double, maximum: Double, isPassed: Bool?, waiting: Int, attempt: String
    ) {
      self.name = name
      self.number = number
      self.started = started
      self.ended = ended
      self.answered = answered
      self.points = points
      self.total = total
      self.maximum = maximum
      self.isPassed = isPassed
      self.waiting = waiting
      self.attempt = attempt
    }
  }

  /// The columns of points, in the order of the test.
  public var items: [Item]
  /// The attempts, in the order of the file.
  public var rows: [Row]

  /// A table.
  public init(items: [Item], rows: [Row]) {
    self.items = items
    self.rows = rows
  }

  /// Writes the table.
  ///
  /// - Parameters:
  ///   - language: of headings and of yes and no.
  ///   - withMark: whether it begins with a byte order mark, by which spreadsheets know UTF-8.
  /// - Returns: the CSV text; what a spreadsheet would take for a formula has an apostrophe before it.
  public func csv(language: QuestionSheet.Language = .vietnamese, withMark: Bool = false) -> String {
    let words = SheetWords(language: language)
    var headings = [
      words.pick("họ tên", "name"), words.pick("lần", "attempt"), words.pick("bắt đầu", "started"),
      words.pick("kết thúc", "ended"), words.pick("đã trả lời", "answered"),
    ]
    for (index, item) in items.enumerated() {
      headings.append("\(words.pick("câu", "item")) \(index + 1) (\(PointsText.text(item.points)))")
    }
    headings += [
      words.pick("tổng", "total"), words.pick("tối đa", "maximum"), words.pick("đạt", "passed"),
      words.pick("chờ chấm", "waiting"), words.pick("mã bài làm", "attempt id"),
    ]
    return rows.reduce((withMark ? "\u{FEFF}" : "") + CSVText.line(headings)) { text, row in
      text + CSVText.line(fields(of: row, words))
    }
  }

  private func fields(of row: Row, _ words: SheetWords) -> [String] {
    [
      row.name ?? "", "\(row.number)", row.started.description, row.ended?.description ?? "", "\(row.answered)",
    ]
      + items.map { row.points[$0.id].map(PointsText.text) ?? "" } + [
        PointsText.text(row.total), PointsText.text(row.maximum),
        row.isPassed.map { $0 ? words.pick("có", "yes") : words.pick("không", "no") } ?? "", "\(row.waiting)",
        row.attempt,
      ]
  }
}
