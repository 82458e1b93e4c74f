/// Plurals, comparison, prepositions, word formation, vocabulary and sounds.
enum WordTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    [plurals, typedPlurals, comparatives, articles, quantities],
    words("eng-preposition", 7, "prepositions", EnglishFacts.prepositions) { "\($0) → \($1)" }
      .values(level: .comprehension) { _, sentence in "Fill the gap: \(sentence)" },
    words("eng-preposition", 9, "prepositions", EnglishFacts.prepositions) { "\($0) → \($1)" }
      .shortAnswers(level: .comprehension, ask: { _, sentence in "Write the missing preposition: \(sentence)" }),
    words("eng-opposite", 6, "vocabulary/opposites", EnglishFacts.opposites) { "The opposite of \($0) is \($1)" }
      .values { _, word in "What is the opposite of \u{201C}\(word)\u{201D}?" },
    words("eng-opposite", 6, "vocabulary/opposites", EnglishFacts.opposites) { "The opposite of \($0) is \($1)" }.statements(),
    words("eng-derivation", 9, "word-formation", EnglishFacts.derivations) { "\($0) → \($1)" }
      .shortAnswers(level: .application, ask: { _, sentence in "Write the right form of the word in brackets: \(sentence)" }),
    words("eng-phrasal", 10, "vocabulary/phrasal-verbs", EnglishFacts.phrasals) { "\($0): \($1)" }
      .values { _, verb in "What does \u{201C}\(verb)\u{201D} mean?" },
    words("eng-phrasal", 10, "vocabulary/phrasal-verbs", EnglishFacts.phrasals) { "\($0): \($1)" }
      .keys(level: .comprehension) { _, meaning in "Which phrasal verb means \u{201C}\(meaning)\u{201D}?" },
    words("eng-nationality", 6, "vocabulary/nationalities", EnglishFacts.nationalities) { "\($0): \($1)" }
      .shortAnswers { _, country in "Write the adjective for people and things from \(country)." },
    words("eng-nationality", 5, "vocabulary/nationalities", EnglishFacts.nationalities) { "\($0): \($1)" }
      .statements(),
    words("eng-word", 4, "vocabulary/places-and-people", EnglishFacts.places) { "\($0) → \($1)" }
      .values { _, clue in "Which word is meant? \(clue)" },
    words("eng-word", 5, "vocabulary/places-and-people", EnglishFacts.places) { "\($0) → \($1)" }
      .shortAnswers { _, clue in "Write the word: \(clue)" },
    words("eng-ed-sound", 8, "pronunciation/endings", EnglishFacts.edSounds) { "\($0) \($1)" }
      .oddOnes { _, list in "In which word is the ending -ed spoken differently from the others: \(list)?" },
    words("eng-s-sound", 8, "pronunciation/endings", EnglishFacts.sSounds) { "\($0) \($1)" }
      .oddOnes { _, list in "In which word is the ending -s spoken differently from the others: \(list)?" })

  private static func words(
    _ id: String, _ grade: Int, _ topic: String, _ table: FactTable<Pairing>,
    sentence: @escaping @Sendable (String, String) -> String
  ) -> PairingQuestions {
    PairingQuestions(id: id, subject: .english, grade: grade, topic: topic, rows: table.rows, languages: [.english]) { _, row in
      sentence(row.key.english, row.value.english)
    }
  }

  private static func template(
    _ id: String, grade: Int, topic: String, cases: [Pairing], draft: @escaping @Sendable (Pairing) -> Draft
  ) -> any QuestionTemplate {
    Template(
      id, .english, grade: grade, topic: topic, level: .recognition, language: .english, basis: .facts, cases: cases
    ) { _, row in draft(row) }
  }

  private static let plurals: any QuestionTemplate = template(
    "eng-plural", grade: 6, topic: "nouns/plurals", cases: EnglishFacts.plurals.rows
  ) { row in
    let (noun, plural) = (row.key.english, row.value.english)
    let made = [noun + "s", noun + "es", noun, plural + "s", noun.dropLast() + "ies", noun.dropLast() + "ves", noun + "en"]
    return .choice(
      "What is the plural of \u{201C}\(noun)\u{201D}?", right: plural, wrong: made.filter { $0 != plural },
      explanation: "One \(noun), two \(plural).")
  }

  private static let typedPlurals: any QuestionTemplate = template(
    "eng-plural-typed", grade: 5, topic: "nouns/plurals", cases: EnglishFacts.plurals.rows.filter { $0.group != "foreign" }
  ) { row in
    .short(
      "Complete: one \(row.key.english), two ___.", [row.value.english],
      explanation: "One \(row.key.english), two \(row.value.english).")
  }

  private static let comparatives: any QuestionTemplate = template(
    "eng-comparative", grade: 6, topic: "adjectives/comparison", cases: EnglishFacts.comparisons.rows
  ) { row in
    let (adjective, right) = (row.key.english, row.value.english)
    let made = ["more \(adjective)", adjective + "er", "more \(right)", "most \(adjective)", "as \(adjective)"]
    return .choice(
      "Complete: \u{201C}This one is ___ than that one.\u{201D} (\(adjective))", right: right, wrong: made.filter { $0 != right && $0 != "more more \(adjective)" },
      explanation: "The comparative of \u{201C}\(adjective)\u{201D} is \u{201C}\(right)\u{201D}.")
  }

  private static let articles: any QuestionTemplate = template(
    "eng-article", grade: 4, topic: "nouns/articles", cases: EnglishFacts.articles.rows
  ) { row in
    .short(
      "Complete with a or an: \u{201C}This is ___ \(row.key.english).\u{201D}", [row.value.english],
      explanation: "\u{201C}An\u{201D} stands before a vowel sound, \u{201C}a\u{201D} before a consonant sound: "
        + "\(row.value.english) \(row.key.english).")
  }

  private static let quantities: any QuestionTemplate = template(
    "eng-much-many", grade: 5, topic: "nouns/quantity", cases: EnglishFacts.quantities.rows
  ) { row in
    let isMany = row.value.english == "many"
    return .choice(
      "Complete: \u{201C}How ___ there?\u{201D} (\(row.key.english))",
      right: isMany ? "many \(row.key.english) are" : "much \(row.key.english) is",
      wrong: isMany
        ? ["much \(row.key.english) are", "many \(row.key.english) is", "much \(row.key.english) is"]
        : ["many \(row.key.english) is", "much \(row.key.english) are", "many \(row.key.english) are"],
      explanation: isMany ? "Things that can be counted take \u{201C}many … are\u{201D}." : "What cannot be counted takes \u{201C}much … is\u{201D}.")
  }
}
