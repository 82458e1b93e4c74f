import QuestionModel

extension MoodleQuestionWriter {
  /// Tells of everything that Moodle's XML has no place for.
  mutating func tellLosses() {
    if let level = content.level { lose(FormatLoss(.level, level, .dropped)) }
    if let difficulty = content.difficulty { lose(FormatLoss(.difficulty, "\(difficulty)", .dropped)) }
    if let language = content.language { lose(FormatLoss(.language, language, .dropped)) }
    if let licence = content.licence { lose(FormatLoss(.licence, licence, .dropped)) }
    if let source = content.source { lose(FormatLoss(.source, source, .dropped)) }
    if content.passage != nil {
      let title = question.passage.map { PassageText.title(of: $0) } ?? ""
      lose(FormatLoss(.passage, title, .dropped, "it stands before its questions as a description"))
    }
    if question.status == .draft || question.status == .inReview {
      lose(FormatLoss(.status, question.status.rawValue, .dropped))
    }
    tellLossesOfChoices()
    let kept: Set<String> = [
      QuestionIdentity.titleMember, QuestionIdentity.nameMember, MoodleSettings.member, "premises", "targets",
      "responseTemplate",
    ]
    for member in content.extra.members where !kept.contains(member.name) {
      lose(FormatLoss(.unknown, member.name, .dropped))
    }
    let keptOfKey: Set<String> = [
      "correctFeedback", "partialFeedback", "incorrectFeedback", MoodleSettings.member, "pairs", "graderInfo",
    ]
    for member in key.extra.members where !keptOfKey.contains(member.name) {
      lose(FormatLoss(.unknown, member.name, .dropped))
    }
    tellLossesOfFeedback()
    for reference in content.media + key.media where !reference.extra.isEmpty {
      lose(FormatLoss(.unknown, "a member of a picture", .dropped))
    }
  }

  private mutating func tellLossesOfFeedback() {
    switch content.kind {
    case .singleChoice, .multipleResponse, .shortAnswer, .numeric, .unknown("matching"): return
    case .trueFalseCluster where clusters == .matching: return
    default:
      for (_, member) in MoodleFeedback.members where key.extra[member] != nil {
        lose(FormatLoss(.feedback, member, .dropped))
      }
    }
  }

  private mutating func tellLossesOfChoices() {
    let pinned = content.choices.filter(\.pinned)
    if !pinned.isEmpty, pinned.count < content.choices.count {
      for choice in pinned { lose(FormatLoss(.pinnedOption, choice.text, .dropped)) }
    }
    for (index, choice) in content.choices.enumerated() {
      if choice.id != ChoiceLetter.statement(index) {
        lose(FormatLoss(.optionID, choice.id, .changed, ChoiceLetter.statement(index)))
      }
      if let level = choice.level { lose(FormatLoss(.level, level, .dropped)) }
      if !choice.extra.isEmpty { lose(FormatLoss(.unknown, "a member of an option", .dropped)) }
    }
  }

  /// Tells where a reader of the file would take another rule for granted.
  mutating func tellScoring(readAs scoring: ScoreRule?, _ note: String) {
    if content.scoring != scoring { lose(FormatLoss(.scoring, "", .changed, note)) }
  }
}
