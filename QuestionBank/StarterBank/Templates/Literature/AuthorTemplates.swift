/// Works and their authors.
enum AuthorTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    works.values { _, work in "Tác giả của \u{201C}\(work)\u{201D} là ai?" },
    works.keys(level: .comprehension) { _, author in "Tác phẩm nào sau đây của \(author)?" },
    works.statements(),
    works.clusters { _ in "Tác giả và tác phẩm văn học Việt Nam." },
    works.oddAuthors,
    worldWorks.values { say, work in
      say("Tác giả của \u{201C}\(work)\u{201D} là ai?", "Who wrote \u{201C}\(work)\u{201D}?")
    },
    worldWorks.keys { say, author in
      say("Tác phẩm nào sau đây của \(author)?", "Which of these works is by \(author)?")
    })

  private static let works: PairingQuestions = PairingQuestions(
    id: "lit-author", subject: .literature, grade: 9, topic: "văn-học/tác-giả-tác-phẩm", rows: LiteratureFacts.works.rows,
    languages: [.vietnamese]
  ) { _, row in "\u{201C}\(row.key.vietnamese)\u{201D} của \(row.value.vietnamese)" }

  private static let worldWorks: PairingQuestions = PairingQuestions(
    id: "lit-world-author", subject: .literature, grade: 10, topic: "văn-học/nước-ngoài", rows: LiteratureFacts.worldWorks.rows
  ) { say, row in
    say("\u{201C}\(row.key(say))\u{201D} của \(row.value(say))", "\u{201C}\(row.key(say))\u{201D} is by \(row.value(say))")
  }
}

extension PairingQuestions {
  /// Every work of an author who has two or more in the table, among works of others.
  fileprivate var oddAuthors: [any QuestionTemplate] {
    let rows = self.rows
    var seen: Set<Pairing.Term> = []
    let authors = rows.map(\.value).filter { rows.keys(of: $0).count > 1 && seen.insert($0).inserted }
    return [
      Template(
        "\(id)-works", subject, grade: grade, topic: topic, level: .comprehension, basis: .facts,
        cases: authors.map(\.vietnamese)
      ) { _, author in
        let own = rows.filter { $0.value.vietnamese == author }
        let near = own.first.map { rows.neighbours(of: $0) } ?? []
        return .multiple(
          "Những tác phẩm nào sau đây của \(author)?", right: own.map(\.key.vietnamese),
          wrong: near.prefix(5 - min(3, own.count)).map(\.key.vietnamese),
          explanation: (own + near.prefix(5 - min(3, own.count)))
            .map { "\u{201C}\($0.key.vietnamese)\u{201D}: \($0.value.vietnamese)" }.joined(separator: "; ") + ".")
      }
    ]
  }
}
