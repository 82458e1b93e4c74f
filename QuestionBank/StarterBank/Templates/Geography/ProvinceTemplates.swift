/// The provinces of Vietnam: what became of them in 2025, their coasts and their borders.
enum ProvinceTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    merged.values { _, name in "Từ ngày 1/7/2025, tỉnh \(name) (cũ) thuộc tỉnh, thành phố nào?" },
    merged.keys(level: .comprehension) { _, name in
      "Tỉnh nào trước đây, từ ngày 1/7/2025, được sáp nhập vào \(name)?"
    },
    merged.statements(),
    coasts, borders)

  private static let merged: PairingQuestions = PairingQuestions(
    id: "geo-province-merged", subject: .geography, grade: 12, topic: "việt-nam/hành-chính",
    rows: Province.merged.rows, languages: [.vietnamese]
  ) { _, row in
    "tỉnh \(row.key.vietnamese) (cũ) nay thuộc \(row.value.vietnamese)"
  }

  private static let coasts: [any QuestionTemplate] = [
    Template(
      "geo-province-coast", .geography, grade: 8, topic: "việt-nam/vị-trí", level: .comprehension, basis: .facts,
      cases: groups { $0.isCoastal }
    ) { _, group in
      Self.question(
        "Những tỉnh, thành phố nào sau đây (theo địa giới từ ngày 1/7/2025) giáp biển?", group, "Giáp biển"
      ) { $0.isCoastal }
    }
  ]

  private static let borders: [any QuestionTemplate] = Province.Neighbour.allCases.map { state in
    Template(
      "geo-province-border-\(state)", .geography, grade: 8, topic: "việt-nam/vị-trí", level: .comprehension,
      basis: .facts, cases: groups { $0.neighbours.contains(state) }
    ) { _, group in
      Self.question(
        "Những tỉnh, thành phố nào sau đây (theo địa giới từ ngày 1/7/2025) có đường biên giới trên đất liền với "
          + "\(state.vietnamese)?", group, "Giáp \(state.vietnamese)"
      ) { $0.neighbours.contains(state) }
    }
  }

  private static func question(
    _ stem: String, _ group: [Province], _ fact: String, _ holds: (Province) -> Bool
  ) -> Draft {
    let right = group.filter(holds).map(\.name)
    return .multiple(
      stem, right: right, wrong: group.filter { !holds($0) }.map(\.name),
      explanation: "\(fact): \(right.joined(separator: ", ")). Các tỉnh, thành phố còn lại thì không.")
  }

  /// For each province that has a property: it, the next one that has it, and the three nearest that do not.
  private static func groups(_ holds: (Province) -> Bool) -> [[Province]] {
    let all = Province.table.rows
    let places = all.indices.filter { holds(all[$0]) }
    return places.enumerated().map { order, place in
      let second = places[(order + 1) % places.count]
      let others = all.indices.filter { !holds(all[$0]) }
        .sorted { (abs($0 - place), $0) < (abs($1 - place), $1) }
      return ([place, second] + others.prefix(3)).map { all[$0] }
    }
  }
}
