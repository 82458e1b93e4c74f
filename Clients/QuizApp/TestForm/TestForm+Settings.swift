import QuestionModel
import TerminalScreen

/// How a test is taken, as rows of a form.
extension TestForm {
  static let feedbacks = QuizSettings.Feedback.allCases
  static let navigations = QuizSettings.Navigation.allCases

  /// The rows of settings as they are.
  static func lines(_ settings: QuizSettings, _ words: Words) -> [Entries.Line] {
    SettingsRow.allCases.map { row in
      Entries.Line(.setting(row), entry(row, settings, words))
    }
  }

  private static func entry(_ row: SettingsRow, _ settings: QuizSettings, _ words: Words) -> Entries.Entry {
    func text(_ value: Double?) -> Entries.Entry { .text(TextField(value.map(words.plainNumber) ?? "", limit: 12)) }
    return switch row {
    case .duration: text(settings.duration.map { Double($0) / 60 })
    case .attempts: text(settings.attempts.map(Double.init))
    case .feedback: .choice(feedbacks.firstIndex(of: settings.feedback) ?? 0, of: feedbacks.count)
    case .navigation: .choice(navigations.firstIndex(of: settings.navigation) ?? 0, of: navigations.count)
    case .passMark: text(settings.passMark.map { $0 * 100 })
    case .shufflesQuestions: .tick(settings.shufflesQuestions)
    case .shufflesChoices: .tick(settings.shufflesChoices)
    case .grace: text(Double(settings.grace))
    }
  }

  /// Settings with what the rows say.
  func settings(over old: QuizSettings) throws(TestFormProblem) -> QuizSettings {
    var new = old
    if isTouched(.setting(.duration)) {
      let most = DocumentValidation.maximumDuration
      let minutes = try number(.setting(.duration), from: 10.0 / 60, to: Double(most) / 60)
      new.duration = minutes.map { Swift.max(10, Int(($0 * 60).rounded())) }
    }
    new.attempts = try whole(.setting(.attempts), from: 1, to: 100)
    new.feedback = Self.feedbacks[entries.choice(.setting(.feedback))]
    new.navigation = Self.navigations[entries.choice(.setting(.navigation))]
    if isTouched(.setting(.passMark)) {
      new.passMark = try number(.setting(.passMark), from: 0, to: 100).map { $0 / 100 }
    }
    new.shufflesQuestions = entries.isOn(.setting(.shufflesQuestions))
    new.shufflesChoices = entries.isOn(.setting(.shufflesChoices))
    new.grace = try whole(.setting(.grace), from: 0, to: 600) ?? QuizSettings.customaryGrace
    return new
  }
}

/// Rows that several forms have.
extension TestForm {
  static func line(_ row: TestField, _ text: String, limit: Int = 500) -> Entries.Line {
    Entries.Line(row, .text(TextField(text, limit: limit)))
  }

  static func names(_ tags: [Tag]) -> String { tags.map(\.name).joined(separator: " ") }

  /// Tags with room for one more.
  static func tagLine(_ tags: [Tag]) -> Entries.Line {
    line(.tags, names(tags) + (tags.isEmpty ? "" : " "), limit: 2_000)
  }

  /// The languages of headings and instructions.
  static let languages = ["vi", "en"]

  /// A choice of language; what has none, or another, has one more choice, which leaves it so.
  static func languageLine(_ language: String?) -> Entries.Line {
    let place = languages.firstIndex { language?.hasPrefix($0) == true } ?? languages.count
    return Entries.Line(.language, .choice(place, of: Swift.max(languages.count, place + 1)))
  }

  /// What a column may ask for.
  static func kinds(with kind: BlueprintCell.Kind?) -> [BlueprintCell.Kind] {
    let all = [.questions(nil)] + QuestionKind.answerable.map { BlueprintCell.Kind.questions($0) } + [.essay]
    guard let kind, !all.contains(kind) else { return all }
    return all + [kind]
  }

  /// The rules of scoring of a part; nil leaves it to the question.
  static func rules(with rule: ScoreRule?) -> [ScoreRule?] {
    let all: [ScoreRule?] = [nil, .allOrNothing, .perStatement, .fourStatements, .weights]
    return all.contains(rule) ? all : all + [rule]
  }
}
