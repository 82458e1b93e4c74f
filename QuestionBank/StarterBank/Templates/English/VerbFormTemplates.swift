/// Irregular verbs; wrong options are the forms learners make.
enum VerbFormTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [past, participle, typedPast, typedParticiple, families, judged]

  private static let verbs = IrregularVerb.table.rows.filter { $0.base != "be" }

  private static func template(
    _ id: String, grade: Int, topic: String, level: CognitiveLevel, cases: [IrregularVerb],
    draft: @escaping @Sendable (IrregularVerb) -> Draft
  ) -> any QuestionTemplate {
    Template(
      id, .english, grade: grade, topic: "verbs/\(topic)", level: level, language: .english, basis: .facts, cases: cases
    ) { _, verb in draft(verb) }
  }

  private static func forms(_ verb: IrregularVerb) -> String {
    "\(verb.base) – \(verb.past.joined(separator: "/")) – \(verb.participle.joined(separator: "/"))"
  }

  /// Forms that learners make up, without those that are right.
  static func mistakes(_ verb: IrregularVerb, besides right: [String]) -> [String] {
    let made = [
      verb.regularised, verb.participle[0], verb.past[0], verb.past[0] + "ed", verb.base, verb.base + "en", verb.base + "t",
    ]
    return made.filter { !right.contains($0) }
  }

  private static let past: any QuestionTemplate = template(
    "eng-irregular-past", grade: 6, topic: "past", level: .recognition, cases: verbs
  ) { verb in
    .choice(
      "What is the past simple of \u{201C}\(verb.base)\u{201D}?", right: verb.past[0], wrong: mistakes(verb, besides: verb.past),
      explanation: "\(forms(verb)); the verb is irregular, so \u{201C}\(verb.regularised)\u{201D} is not how it is formed.")
  }

  private static let participle: any QuestionTemplate = template(
    "eng-irregular-participle", grade: 7, topic: "participle", level: .recognition, cases: verbs
  ) { verb in
    .choice(
      "What is the past participle of \u{201C}\(verb.base)\u{201D}?", right: verb.participle[0],
      wrong: mistakes(verb, besides: verb.participle), explanation: "\(forms(verb)).")
  }

  private static let typedPast: any QuestionTemplate = template(
    "eng-irregular-past-typed", grade: 6, topic: "past", level: .recognition, cases: verbs.filter { $0.base != $0.past[0] }
  ) { verb in
    .short("Write the past simple of \u{201C}\(verb.base)\u{201D}.", verb.past, explanation: "\(forms(verb)).")
  }

  private static let typedParticiple: any QuestionTemplate = template(
    "eng-irregular-participle-typed", grade: 8, topic: "participle", level: .recognition,
    cases: verbs.filter { $0.participle != $0.past }
  ) { verb in
    .short("Write the past participle of \u{201C}\(verb.base)\u{201D}.", verb.participle, explanation: "\(forms(verb)).")
  }

  private static let judged: any QuestionTemplate = template(
    "eng-irregular-judge", grade: 7, topic: "past", level: .recognition, cases: verbs.filter { $0.base != $0.past[0] }
  ) { verb in
    let isTrue = verb.base.utf8.count % 2 == 0
    let wrong = verb.past.contains(verb.regularised) ? verb.base : verb.regularised
    let stated = isTrue ? verb.past[0] : wrong
    return .trueFalse(
      "True or false: the past simple of \u{201C}\(verb.base)\u{201D} is \u{201C}\(stated)\u{201D}.", isTrue,
      explanation: "\(forms(verb)).")
  }

  /// Verbs whose two past forms are the same, among others.
  private static let families: any QuestionTemplate = Template(
    "eng-irregular-same", .english, grade: 8, topic: "verbs/participle", level: .comprehension, language: .english,
    basis: .facts, cases: Array(0..<24)
  ) { _, index in
    let single = verbs.filter { $0.past.count == 1 && $0.participle.count == 1 }
    let same = single.filter { $0.past == $0.participle }
    let other = single.filter { $0.past != $0.participle }
    let count = 2 + index % 2
    let right = (0..<count).map { same[(index * 3 + $0) % same.count] }
    let wrong = (0..<5 - count).map { other[(index * 2 + $0) % other.count] }
    return .multiple(
      "Which of these verbs have the same past simple and past participle?", right: right.map(\.base), wrong: wrong.map(\.base),
      explanation: (right + wrong).map(forms).joined(separator: "; ") + ".")
  }
}
