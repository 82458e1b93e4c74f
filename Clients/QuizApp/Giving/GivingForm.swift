import QuestionAPI
import QuestionModel
import TerminalScreen

/// When, to whom and how a quiz is given, as it is being written.
struct GivingForm: Sendable, Hashable {
  /// A row of the form.
  enum Row: Sendable, Hashable, CaseIterable {
    case title, opens, closes, classes, people, code
    case duration, attempts, feedback, passMark
  }

  /// Why what is written cannot be sent.
  enum Problem: Sendable, Hashable {
    case noTime(Row)
    case noNumber(Row)
    case closesFirst
    /// A time that was said once can be moved, but not taken away.
    case staysSaid(Row)
  }

  static let feedbacks = QuizSettings.Feedback.allCases
  private static let ofQuiz: [Row] = [.duration, .attempts, .feedback, .passMark]

  var entries: EntryForm<Row>
  private let untouched: EntryForm<Row>

  /// A form filled with what is known; how a test is taken stays with it once it is given.
  init(_ material: GivingMaterial, _ words: Words) {
    let (sitting, settings) = (material.sitting, material.settings)
    let names = Dictionary(material.classes.map { ($0.id, $0.name) }) { first, _ in first }
    func text(_ row: Row, _ text: String?, _ limit: Int) -> EntryForm<Row>.Line {
      EntryForm.Line(row, .text(TextField(text ?? "", limit: limit)))
    }
    var lines = [
      text(.title, material.title, SittingDraft.maximumTitle), text(.opens, sitting?.opens.map(words.moment), 25),
      text(.closes, sitting?.closes.map(words.moment), 25),
      text(.classes, sitting?.classes.map { names[$0] ?? $0 }.joined(separator: ", "), 10_000),
      text(.people, material.people.joined(separator: ", "), 10_000),
      text(.code, sitting?.accessCode, SittingDraft.maximumCode),
    ]
    if sitting == nil {
      lines += [
        text(.duration, settings.duration.map { words.plainNumber(Double($0) / 60) }, 8),
        text(.attempts, settings.attempts.map(String.init), 4),
        EntryForm.Line(
          .feedback, .choice(Self.feedbacks.firstIndex(of: settings.feedback) ?? 0, of: Self.feedbacks.count)),
        text(.passMark, settings.passMark.map { words.plainNumber(($0 * 1000).rounded() / 10) }, 6),
      ]
    }
    entries = EntryForm(lines)
    untouched = entries
  }

  /// Whether something was written.
  var isTouched: Bool {
    Row.allCases.contains(where: isChanged)
  }

  /// What is asked for, of a quiz that is given anew; what nobody touched is as the quiz has it, not as a row shows it.
  func draft(of quiz: QuestionID, _ material: GivingMaterial, _ words: Words) -> Result<SittingDraft, FormProblem> {
    do throws(FormProblem) {
      var draft = SittingDraft(quiz: quiz)
      draft.revision = material.revision
      draft.title = !isChanged(.title) || entries.text(.title).isEmpty ? nil : entries.text(.title)
      (draft.opens, draft.closes) = try times(nil, words)
      (draft.classes, draft.people) = (names(.classes), names(.people))
      draft.accessCode = entries.text(.code).isEmpty ? nil : entries.text(.code)
      var settings = material.settings
      if isChanged(.duration) { settings.duration = try number(.duration).map { Int(($0 * 60).rounded()) } }
      if isChanged(.attempts) { settings.attempts = try number(.attempts).map { Int($0) } }
      if isChanged(.feedback) { settings.feedback = Self.feedbacks[entries.choice(.feedback)] }
      if isChanged(.passMark) { settings.passMark = try number(.passMark).map { $0 / 100 } }
      if settings != material.settings { draft.settings = settings }
      return .success(draft)
    } catch { return .failure(error) }
  }

  /// What is asked for, of a test that was given: only what was written anew.
  func change(of sitting: Sitting, _ words: Words) -> Result<SittingChange, FormProblem> {
    do throws(FormProblem) {
      var change = SittingChange()
      let (opens, closes) = try times(sitting, words)
      if isChanged(.opens) {
        guard opens != nil else { throw FormProblem(.staysSaid(.opens)) }
        change.opens = opens
      }
      if isChanged(.closes) {
        guard closes != nil else { throw FormProblem(.staysSaid(.closes)) }
        change.closes = closes
      }
      if isChanged(.title) { change.title = entries.text(.title) }
      if isChanged(.code) { change.accessCode = entries.text(.code) }
      // Both are said together, for the bank takes what is missing as it was.
      if isChanged(.classes) { change.classes = names(.classes) }
      if isChanged(.people) { change.people = names(.people) }
      return .success(change)
    } catch { return .failure(error) }
  }

  private func isChanged(_ row: Row) -> Bool {
    entries.text(row) != untouched.text(row) || entries.choice(row) != untouched.choice(row)
  }

  /// Names parted by commas.
  private func names(_ row: Row) -> [String] {
    entries.text(row).split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private func times(
    _ sitting: Sitting?, _ words: Words
  ) throws(FormProblem) -> (opens: Timestamp?, closes: Timestamp?) {
    let opens = isChanged(.opens) ? try time(.opens, words) : sitting?.opens
    let closes = isChanged(.closes) ? try time(.closes, words) : sitting?.closes
    if let opens, let closes, closes <= opens { throw FormProblem(.closesFirst) }
    return (opens, closes)
  }

  private func time(_ row: Row, _ words: Words) throws(FormProblem) -> Timestamp? {
    let text = entries.text(row)
    guard !text.isEmpty else { return nil }
    guard let time = words.time(text) else { throw FormProblem(.noTime(row)) }
    return time
  }

  private func number(_ row: Row) throws(FormProblem) -> Double? {
    let text = entries.text(row)
    guard !text.isEmpty else { return nil }
    let most: Double = row == .passMark ? 100 : row == .attempts ? 1_000 : 1_000_000
    guard let number = NumberReading.value(of: text), number > 0, number <= most,
      row != .attempts || number == number.rounded()
    else { throw FormProblem(.noNumber(row)) }
    return number
  }
}

/// What is wrong with a form, as an error.
struct FormProblem: Error, Sendable, Hashable {
  let problem: GivingForm.Problem

  init(_ problem: GivingForm.Problem) { self.problem = problem }

  /// The row that it is about.
  var row: GivingForm.Row {
    switch problem {
    case .noTime(let row), .noNumber(let row), .staysSaid(let row): row
    case .closesFirst: .closes
    }
  }
}

extension Words {
  /// The moment of a text by the person's clock: `2026-12-01 08:00` or `01/12/2026 08:00`; of a day alone its beginning.
  func time(_ text: String) -> Timestamp? {
    let parts = text.split(separator: " ")
    guard (1...2).contains(parts.count), let day = parts.first else { return nil }
    let clock = parts.count > 1 ? String(parts[1]) : "00:00"
    let isEuropean = day.contains("/")
    var numbers = day.split(separator: isEuropean ? "/" : "-", omittingEmptySubsequences: false).map(String.init)
    if isEuropean { numbers.reverse() }
    guard numbers.count == 3, numbers[0].count == 4 else { return nil }
    let hours = clock.split(separator: ":", omittingEmptySubsequences: false).map { padded(String($0)) }
    guard hours.count == 2,
      let time = Timestamp("\(numbers[0])-\(padded(numbers[1]))-\(padded(numbers[2]))T\(hours[0]):\(hours[1]):00Z")
    else { return nil }
    return Timestamp(milliseconds: time.milliseconds - Int64(secondsFromUTC) * 1_000)
  }

  private func padded(_ number: String) -> String { number.count == 1 ? "0" + number : number }
}
