import QuestionModel
import Testing

@testable import StarterBank

/// In a question read off a table the right option is in the table, and no other option is also right.
struct FactAnswerTests {
  @Test func neighboursShareNeitherKeyNorValue() {
    for table in [LiteratureFacts.works, GeographyFacts.landmarks, BiologyFacts.animals, InformaticsFacts.acronyms] {
      for row in table.rows {
        let near = table.rows.neighbours(of: row)
        #expect(near.allSatisfy { $0.key != row.key && $0.value != row.value }, "\(table.name): \(row)")
      }
    }
  }

  @Test func alteredFactsAreFalse() {
    for table in [LiteratureFacts.works, GeographyFacts.places, BiologyFacts.plants, ScienceFacts.diets] {
      for row in table.rows {
        let stated = table.rows.altered(row)
        #expect(!table.rows.values(of: row.key).contains(stated.value), "\(table.name): \(row)")
      }
    }
  }

  @Test func valueQuestionsAreAnsweredByTheirTable() {
    let facts: [(String, FactTable<Pairing>)] = [
      ("geo-place-value", GeographyFacts.places), ("geo-landmark-value", GeographyFacts.landmarks),
      ("lit-author-value", LiteratureFacts.works), ("bio-animal-value", BiologyFacts.animals),
      ("hist-person-value", HistoryFacts.persons), ("eng-opposite-value-en", EnglishFacts.opposites),
      ("info-acronym-value", InformaticsFacts.acronyms), ("civ-economy-value", SocietyFacts.economy),
    ]
    for (template, table) in facts {
      let asked = StarterBank.questions().filter { $0.template == template }
      #expect(!asked.isEmpty, "\(template)")
      for item in asked {
        let content = item.question.content
        let row = table.rows
          .filter { content.stem.contains($0.key.vietnamese) || content.stem.contains($0.key.english) }
          .max { $0.key.english.count < $1.key.english.count }
        let right = content.choices.filter { item.question.key.right.contains($0.id) }.map(\.text)
        let all = row.map { table.rows.values(of: $0.key) } ?? []
        #expect(
          right.allSatisfy { text in all.contains { $0.vietnamese == text || $0.english == text } }, "\(content.stem)")
        let wrong = content.choices.filter { !item.question.key.right.contains($0.id) }.map(\.text)
        #expect(wrong.allSatisfy { text in !all.contains { $0.vietnamese == text } }, "\(content.stem)")
      }
    }
  }

  @Test func theRestOfTheBankIsWide() {
    let profiles = StarterBank.templates.map(\.profile)
    #expect(Set(profiles.map(\.subject)).count >= 12)
    #expect(StarterBank.templates.filter { $0.profile.basis == .facts }.count >= 80)
  }
}
