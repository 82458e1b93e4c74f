import QuestionModel

extension QTI12ItemWriter {
  /// Tells of everything that an item has no place for.
  mutating func tellLosses() {
    if content.passage != nil {
      let title = question.passage.map { PassageText.title(of: $0) } ?? ""
      lose(FormatLoss(.passage, title, .dropped, "it stands before its questions as a text"))
    }
    if let language = content.language, !XMLText.isLanguage(language) {
      lose(FormatLoss(.language, language, .dropped))
    }
    if question.status != .published { lose(FormatLoss(.status, question.status.rawValue, .dropped)) }
    for choice in content.choices {
      if let level = choice.level { lose(FormatLoss(.level, level, .dropped)) }
      if !choice.extra.isEmpty { lose(FormatLoss(.unknown, "a member of an option", .dropped)) }
      if content.kind == .trueFalseCluster, choice.pinned {
        lose(FormatLoss(.pinnedOption, choice.text, .dropped))
      }
    }
    let kept: Set<String> = [
      QuestionIdentity.titleMember, QuestionIdentity.nameMember, QTI12ItemReader.member, "premises", "targets",
    ]
    for member in content.extra.members where !kept.contains(member.name) {
      lose(FormatLoss(.unknown, member.name, .dropped))
    }
    let keptOfKey = Set(Self.general.map(\.0)).union([QTI12ItemReader.member, "pairs"])
    for member in key.extra.members where !keptOfKey.contains(member.name) {
      lose(FormatLoss(.unknown, member.name, .dropped))
    }
    for reference in content.media + key.media where !reference.extra.isEmpty {
      lose(FormatLoss(.unknown, "a member of a picture", .dropped))
    }
    if content.kind == .trueFalseCluster {
      for id in key.feedback.keys.sorted() { lose(FormatLoss(.feedback, key.feedback[id] ?? "", .dropped)) }
    }
  }

  /// Tells where a reader of the file would take another rule for granted.
  mutating func tellScoring(readAs scoring: ScoreRule?, _ note: String) {
    if content.scoring != scoring { lose(FormatLoss(.scoring, "", .changed, note)) }
  }

  /// Tells where the scores say the same as the key in another way.
  mutating func tellGrades(_ grades: ChoiceGrades) {
    if grades.right != key.right { lose(FormatLoss(.answer, key.right.joined(separator: ", "), .changed)) }
    if grades.weights != key.weights {
      lose(FormatLoss(.weight, "", .changed, "weights that say no more are left out"))
    }
  }
}
