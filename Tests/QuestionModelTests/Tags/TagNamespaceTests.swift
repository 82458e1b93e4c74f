import QuestionModel
import Testing

/// What a namespace allows.
struct TagNamespaceTests {
  @Test func valuesAreWrittenAsTagsAre() throws {
    let namespace = try TagNamespace(
      "Topic:", about: "chủ đề", isClosed: true, values: ["Hàm số/Cực trị", "topic:hàm-số", "hàm số", "a:b"])
    #expect(namespace.name == "topic")
    #expect(namespace.allowed.map(\.name) == ["topic:a:b", "topic:hàm-số", "topic:hàm-số/cực-trị"])
  }

  @Test(arguments: ["", ":", "a:b", "a/b", "\u{1}", String(repeating: "x", count: 201)])
  func nameThatIsNoneIsRefused(name: String) {
    #expect(throws: FieldProblem.self) { try TagNamespace(name) }
  }

  @Test func wrongValueIsNamedByItsPlace() throws {
    for (value, place) in [("", 1), ("a//b", 1), (String(repeating: "x", count: 10_000), 1)] {
      let problem = #expect(throws: FieldProblem.self) { try TagNamespace("t", values: ["good", value]) }
      #expect(problem?.field == "allowed[\(place)]")
    }
  }

  @Test func hasRoomForSoManyValuesAndNoMore() throws {
    let values = (0..<TagNamespace.maximumValues).map { "v\($0)" }
    var full = try TagNamespace("t", values: values)
    #expect(full.allowed.count == TagNamespace.maximumValues)
    #expect(throws: FieldProblem.self) { try full.allow(["one-more"]) }
    #expect(full.allowed.count == TagNamespace.maximumValues)
    #expect(throws: FieldProblem.self) {
      try TagNamespace("t", about: String(repeating: "à", count: TagNamespace.maximumDescription + 1))
    }
  }

  @Test func valuesAreAddedAndTakenOut() throws {
    var namespace = try TagNamespace("t", values: ["b"])
    try namespace.allow(["a", "t:c", "b"])
    try namespace.disallow(["B", "unknown"])
    #expect(namespace.allowed.map(\.name) == ["t:a", "t:c"])
  }

  @Test func isTheSameThroughJSON() throws {
    for namespace in [
      try TagNamespace("t"), try TagNamespace("chủ-đề", about: "x", isClosed: true, values: ["à/b", "c"]),
    ] {
      #expect(try TagNamespace(json: namespace.json) == namespace)
    }
    let problem = #expect(throws: FieldProblem.self) {
      try TagNamespace(json: ["name": "t", "allowed": .strings(["a", "b/"])])
    }
    #expect(problem?.field == "allowed[1]")
  }
}

/// The rule of closed namespaces.
struct TagVocabularyTests {
  private let vocabulary: TagVocabulary

  init() throws {
    vocabulary = TagVocabulary([
      try TagNamespace("topic", isClosed: true, values: ["hàm-số", "hàm-số/cực-trị", "hình-học", "đạo-hàm"]),
      try TagNamespace("grade", values: ["1"]),
    ])
  }

  private func tags(_ names: String...) throws -> [QuestionModel.Tag] { try names.map { try Tag($0) } }

  @Test func valueAllowsItselfAlone() throws {
    for name in ["topic:hàm-số", "topic:hàm-số/cực-trị", "grade:7", "free", "subject:toán", "topics:x"] {
      #expect(vocabulary.allows(try Tag(name)), "\(name)")
    }
    for name in ["topic:hàm-số/khác", "topic:hàm", "topic:ham-so", "topic:hàm-số/cực-trị/bậc-ba"] {
      #expect(!vocabulary.allows(try Tag(name)), "\(name)")
    }
    #expect(TagVocabulary().allows(try Tag("topic:x")))
  }

  @Test func composedAndDecomposedLettersAreTheSameTag() throws {
    let decomposed = try Tag("topic:ha\u{300}m-so\u{302}\u{301}")
    #expect(vocabulary.allows(decomposed))
  }

  @Test func tagsThatAreThereMayStay() throws {
    let old = try tags("topic:cũ", "topic:hàm-số")
    #expect(vocabulary.refused(old, keeping: old).isEmpty)
    #expect(vocabulary.refused(try tags("topic:cũ", "topic:mới", "x"), keeping: old).map(\.name) == ["topic:mới"])
  }

  @Test func offersWhatDiffersByAccentsAlone() throws {
    let refusal = try #require(vocabulary.refusal(of: try Tag("topic:ham-so")))
    #expect(refusal.same?.name == "topic:hàm-số")
    #expect(refusal.problem.field == "tags")
    #expect(
      refusal.problem.reason
        == #""topic:ham-so" is not allowed: the namespace "topic" is closed; it has "topic:hàm-số""#)
  }

  @Test func offersWhatIsNear() throws {
    let typo = try #require(vocabulary.refusal(of: try Tag("topic:hinh-hoc9")))
    #expect(typo.same == nil)
    #expect(typo.near.map(\.name) == ["topic:hình-học"])
    let beginning = try #require(vocabulary.refusal(of: try Tag("topic:hàm")))
    #expect(beginning.near.map(\.name) == ["topic:hàm-số", "topic:hàm-số/cực-trị"])
    let far = try #require(vocabulary.refusal(of: try Tag("topic:xyz-không-có")))
    #expect(far.near.isEmpty)
    #expect(far.problem.reason.hasSuffix("allows 4 others (question-bank tag namespace show topic)"))
    #expect(vocabulary.refusal(of: try Tag("topic:hàm-số")) == nil)
  }
}
