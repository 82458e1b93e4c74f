/// Sentences to be completed with the right form of a verb.
enum TenseTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    presentSimple, continuous, pastSimple, negative, perfect, passive, secondConditional, thirdConditional, gerund, reported,
  ]

  private static let phrases = VerbPhrase.table.rows

  private static func template(
    _ id: String, grade: Int, topic: String, level: CognitiveLevel = .comprehension,
    draft: @escaping @Sendable (VerbPhrase) -> Draft
  ) -> any QuestionTemplate {
    Template(
      id, .english, grade: grade, topic: "tenses/\(topic)", level: level, language: .english, basis: .facts, cases: phrases
    ) { _, phrase in draft(phrase) }
  }

  private static func gap(_ before: String, _ phrase: VerbPhrase, _ after: String, hint: String? = nil) -> String {
    "Complete: \u{201C}\(before) ___ \(phrase.object) \(after)\u{201D} (\(hint ?? phrase.base))"
  }

  private static let presentSimple: any QuestionTemplate = template("eng-present-simple", grade: 6, topic: "present-simple") { phrase in
    .choice(
      gap("My sister", phrase, "every week.", hint: phrase.base), right: phrase.third,
      wrong: [phrase.base, phrase.ing, "is \(phrase.base)", "are \(phrase.ing)"],
      explanation: "A habit of one person: present simple with -s: \(phrase.third).")
  }

  private static let continuous: any QuestionTemplate = template("eng-present-continuous", grade: 6, topic: "present-continuous") { phrase in
    .choice(
      gap("Look! They", phrase, "now."), right: "are \(phrase.ing)",
      wrong: [phrase.base, "is \(phrase.ing)", phrase.ing, "are \(phrase.base)"],
      explanation: "\u{201C}Look!\u{201D} and \u{201C}now\u{201D}: present continuous, are + -ing: are \(phrase.ing).")
  }

  private static let pastSimple: any QuestionTemplate = template("eng-past-simple", grade: 7, topic: "past-simple") { phrase in
    .choice(
      gap("Yesterday evening Nam", phrase, "at home."), right: phrase.past,
      wrong: [phrase.third, "has \(phrase.participle)", "was \(phrase.past)", "will \(phrase.base)"],
      explanation: "\u{201C}Yesterday\u{201D} names a finished time: past simple, \(phrase.past).")
  }

  private static let negative: any QuestionTemplate = template("eng-past-negative", grade: 7, topic: "past-simple") { phrase in
    .choice(
      gap("Last Sunday we", phrase, "together.", hint: "not \(phrase.base)"), right: "did not \(phrase.base)",
      wrong: ["do not \(phrase.base)", "were not \(phrase.base)", "not \(phrase.base)", "did not \(phrase.ing)"],
      explanation: "The past negative is did not + base form: did not \(phrase.base).")
  }

  private static let perfect: any QuestionTemplate = template("eng-present-perfect", grade: 8, topic: "present-perfect") { phrase in
    .choice(
      gap("Hoa", phrase, "twice so far this month."), right: "has \(phrase.participle)",
      wrong: ["have \(phrase.participle)", "has \(phrase.base)", "is \(phrase.ing)", "was \(phrase.ing)"],
      explanation: "\u{201C}So far this month\u{201D} reaches to now: has + past participle, has \(phrase.participle).")
  }

  private static let passive: any QuestionTemplate = template("eng-passive", grade: 9, topic: "passive", level: .application) { phrase in
    let subject = phrase.object.prefix(1).uppercased() + phrase.object.dropFirst()
    let isPlural = phrase.isObjectPlural && phrase.object != "the class" && phrase.object != "the bus"
    let (be, other) = isPlural ? ("were", "was") : ("was", "were")
    return .choice(
      "Put into the passive: \u{201C}Someone \(phrase.past) \(phrase.object).\u{201D} → \u{201C}\(subject) ___.\u{201D}",
      right: "\(be) \(phrase.participle)",
      wrong: ["\(other) \(phrase.participle)", "\(be) \(phrase.ing)", "\(be) \(phrase.base)", "has \(phrase.participle)"],
      explanation: "The past passive is was/were + past participle: \(be) \(phrase.participle).")
  }

  private static let secondConditional: any QuestionTemplate = template(
    "eng-second-conditional", grade: 9, topic: "conditionals", level: .application
  ) { phrase in
    .choice(
      gap("If I had time now, I", phrase, "today."), right: "would \(phrase.base)",
      wrong: ["will \(phrase.base)", "would have \(phrase.participle)", "would \(phrase.past)", "had \(phrase.participle)"]
        .filter { $0 != "would \(phrase.base)" },
      explanation: "Unreal present: if + past, would + base form: would \(phrase.base).")
  }

  private static let thirdConditional: any QuestionTemplate = template(
    "eng-third-conditional", grade: 11, topic: "conditionals", level: .application
  ) { phrase in
    .choice(
      gap("If she had had time yesterday, she", phrase, "then."), right: "would have \(phrase.participle)",
      wrong: ["will have \(phrase.participle)", "would \(phrase.base)", "had \(phrase.participle)", "will \(phrase.base)"],
      explanation: "Unreal past: if + past perfect, would have + past participle: would have \(phrase.participle).")
  }

  private static let gerund: any QuestionTemplate = template("eng-gerund", grade: 8, topic: "gerund") { phrase in
    .choice(
      gap("Minh does not mind", phrase, "at weekends."), right: phrase.ing,
      wrong: ["to \(phrase.base)", phrase.base, phrase.third, "to \(phrase.ing)"],
      explanation: "\u{201C}Mind\u{201D} is followed by -ing: \(phrase.ing).")
  }

  private static let reported: any QuestionTemplate = template("eng-reported", grade: 9, topic: "reported-speech", level: .application) { phrase in
    .choice(
      "Report: \u{201C}I am \(phrase.ing) \(phrase.object),\u{201D} said Mai yesterday. → \u{201C}Mai said that ___.\u{201D}",
      right: "she was \(phrase.ing) \(phrase.object)",
      wrong: [
        "I was \(phrase.ing) \(phrase.object)", "she were \(phrase.ing) \(phrase.object)",
        "she will be \(phrase.ing) \(phrase.object)",
      ],
      explanation: "In reported speech I becomes she and am becomes was.")
  }
}
