/// States with their capitals, continents, coasts and currencies.
enum CountryTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    capitals.values { say, state in
      say("Thủ đô của \(state) là thành phố nào?", "What is the capital of \(state)?")
    },
    capitals.vietnamese.keys { _, city in "\(city) là thủ đô của quốc gia nào?" },
    typedCapitals.shortAnswers { say, state in
      say("Viết tên thủ đô của \(state).", "Write the name of the capital of \(state).")
    },
    capitals.clusters { say in
      say("Mỗi quốc gia có một thủ đô.", "Every state has a capital.")
    },
    continents.vietnamese.values { _, state in "\(state) thuộc châu lục nào?" },
    currencies.values(level: .recognition) { say, state in
      say("Đơn vị tiền tệ của \(state) là gì?", "What is the currency of \(state)?")
    },
    currencies.statements(),
    coasts)

  private static let states: [Country] = Country.table.rows.filter { !$0.isCapitalObvious }

  private static let capitals: PairingQuestions = PairingQuestions(
    id: "geo-capital", subject: .geography, grade: 7, topic: "quốc-gia/thủ-đô", rows: pairings(states)
  ) { say, row in
    say("Thủ đô của \(row.key(say)) là \(row.value(say))", "The capital of \(row.key(say)) is \(row.value(say))")
  }

  /// Well-known capitals whose spelling can be asked of a pupil.
  private static let typedCapitals: PairingQuestions = PairingQuestions(
    id: "geo-capital-typed", subject: .geography, grade: 6, topic: "quốc-gia/thủ-đô",
    rows: pairings(states.filter { ["SEA", "EAS", "WEU", "NEU", "SEU", "EEU", "NAM", "SAM"].contains($0.region) })
      .filter { !$0.value.english.contains(where: { ",'".contains($0) }) }
  ) { say, row in
    say("Thủ đô của \(row.key(say)) là \(row.value(say))", "The capital of \(row.key(say)) is \(row.value(say))")
  }

  private static let continents: PairingQuestions = PairingQuestions(
    id: "geo-continent", subject: .geography, grade: 5, topic: "quốc-gia/châu-lục",
    rows: Country.table.rows.compactMap { state in
      state.continent.map { continent in
        Pairing(
          group: state.region, key: .init(vietnamese: state.vietnamese, english: state.english),
          value: .init(vietnamese: continent.vietnamese, english: continent.english))
      }
    }
  ) { say, row in
    say(
      "\(row.key(say)) thuộc \(row.value(say).prefix(1).lowercased())\(row.value(say).dropFirst())",
      "\(row.key(say)) lies in \(row.value(say))")
  }

  private static let currencies: PairingQuestions = PairingQuestions(
    id: "geo-currency", subject: .geography, grade: 11, topic: "quốc-gia/kinh-tế",
    rows: GeographyFacts.currencies.rows
  ) { say, row in
    say(
      "Đơn vị tiền tệ của \(row.key(say)) là \(row.value(say))",
      "The currency of \(row.key(say)) is the \(row.value(say))")
  }

  private static func pairings(_ states: [Country]) -> [Pairing] {
    states.map { state in
      Pairing(
        group: state.region, key: .init(vietnamese: state.vietnamese, english: state.english),
        value: .init(vietnamese: state.vietnameseCapital, english: state.englishCapital))
    }
  }

  /// A landlocked state among five, or several of them.
  private static let coasts: [any QuestionTemplate] = Template.bilingual(
    "geo-landlocked", .geography, grade: 7, topic: "quốc-gia/vị-trí", level: .comprehension, basis: .facts,
    cases: mixedGroups(), english: 40
  ) { say, group in
    let names = group.map { say($0.vietnamese, $0.english) }
    let right = group.filter { $0.coast == .landlocked }.map { say($0.vietnamese, $0.english) }
    return .multiple(
      say(
        "Những quốc gia nào sau đây không giáp biển?", "Which of these countries have no coast?"),
      right: right, wrong: names.filter { !right.contains($0) },
      explanation: say("Không giáp biển: ", "Landlocked: ") + right.joined(separator: ", ")
        + say(". Các quốc gia còn lại có đường bờ biển.", ". The others have a sea coast."))
  }

  /// Five states of one region at a time, of which some, not all, have no coast.
  private static func mixedGroups() -> [[Country]] {
    let inland = Country.table.rows.filter { $0.coast == .landlocked }
    // States on the Caspian Sea are left out: whether they have a coast is a matter of words.
    let open = Country.table.rows.filter {
      $0.coast != .landlocked && !["Kazakhstan", "Turkmenistan", "Azerbaijan"].contains($0.english)
    }
    return inland.indices.map { index in
      let state = inland[index]
      let near = open.filter { $0.region == state.region } + open.filter { $0.continent == state.continent }
      var names: Set<String> = []
      let others = near.filter { names.insert($0.english).inserted }
      let second = inland[(index + 1) % inland.count]
      let shift = index % max(1, others.count - 3)
      return [state, second] + others[shift...].prefix(3)
    }
  }
}

extension Country: CustomStringConvertible {
  /// What a question's id is made of.
  var description: String { english }
}
