import QuestionModel
import StarterBank
import Testing

/// That the bank is large and even enough to be of use to everyone.
struct BreadthTests {
  private static let bank = Array(StarterBank.questions())

  @Test func everyKindOccurs() {
    let kinds = Set(Self.bank.map(\.question.content.kind))
    #expect(kinds == Set(QuestionKind.answerable))
  }

  @Test func everyGradeAndLevelOccurs() {
    let tags = Set(Self.bank.flatMap(\.question.content.tags).map(\.name))
    let missing = (1...12).filter { !tags.contains("grade:\($0)") }
    #expect(missing == [])
    let levels = Set(Self.bank.compactMap(\.question.content.level))
    #expect(levels == Set(CognitiveLevel.allCases.map(\.rawValue)))
    #expect(Set(Self.bank.compactMap(\.question.content.language)) == ["vi", "en"])
  }

  @Test func noTemplateRulesTheBank() {
    for template in StarterBank.templates {
      #expect(template.count <= 240, "\(template.profile.id)")
      #expect(template.count * 100 <= Self.bank.count * 3, "\(template.profile.id)")
    }
    let ids = StarterBank.templates.map(\.profile.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func mathematicsAndPhysicsAreWide() {
    func templates(_ subject: Subject) -> [any QuestionTemplate] {
      StarterBank.templates.filter { $0.profile.subject == subject && $0.profile.language == .vietnamese }
    }
    #expect(templates(.mathematics).count >= 45)
    #expect(templates(.physics).count >= 30)
    let subjects: [Subject] = [.mathematics, .physics]
    let count = StarterBank.templates.filter { subjects.contains($0.profile.subject) }.reduce(0) { $0 + $1.count }
    #expect(count >= 6500)
  }
}
