import PropertyTesting
import QuestionModel
import Testing

/// Questions through JSON and back, with everything this version does not know.
struct QuestionJSONTests {
  static let whole = #"""
    {"choices":[{"id":"a","level":"biết","newer":[1],"pinned":true,"text":"Một"},{"id":"b","text":"Hai"}],"difficulty":0.25,
    "future":{"x":[null,{"é":1}]},"hint":"Đếm","kind":"trueFalseCluster","language":"vi","level":"hiểu","licence":"CC BY 4.0",
    "media":[{"alternative":"hình","extra":true,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "type":"image/png"}],"passage":"p1","scoring":[0,0.5,1],"source":"tự soạn","stem":"Chọn","tags":["grade:1","subject:toán"]}
    """#
  static let key = #"""
    {"answers":[{"feedback":"tốt","match":"exact","text":"x"},{"match":"folded","text":"y","weight":0.5}],"explanation":"vì",
    "feedback":{"a":"đúng"},"newer":1,"numbers":[{"feedback":"f","tolerance":0.1,"value":2.5,"weight":0.5},{"value":1}],
    "right":["a"],"weights":{"a":1,"b":-0.5}}
    """#

  @Test func contentComesBackByteForByte() throws {
    let json = try JSONParser.parse(Self.whole)
    let content = try QuestionContent(json: json)
    #expect(CanonicalJSON.bytes(of: content.json) == CanonicalJSON.bytes(of: json))
    #expect(try QuestionContent(json: content.json) == content)
    #expect(Set(content.json.object?.members.map(\.name) ?? []) == QuestionContent.memberNames.union(["future"]))
    #expect(content.choices[0].extra["newer"] == [1])
    #expect(content.extra.members.map(\.name) == ["future"])
    #expect(content.media[0].extra["extra"] == true)
    #expect(content.scoring == .table([0, 0.5, 1]))
    #expect(content.tags.map(\.name) == ["grade:1", "subject:toán"])
  }

  @Test func keyComesBackByteForByte() throws {
    let json = try JSONParser.parse(Self.key)
    let key = try AnswerKey(json: json)
    #expect(CanonicalJSON.bytes(of: key.json) == CanonicalJSON.bytes(of: json))
    #expect(key.answers.map(\.match) == [.exact, .folded])
    #expect(key.numbers.map(\.weight) == [0.5, 1])
    #expect(key.extra["newer"] == 1)
  }

  @Test func unknownMembersOfAnyShapeComeBack() throws {
    var random = SeededGenerator(seed: 23)
    for _ in 0..<1000 {
      var content = QuestionContent(kind: .singleChoice, stem: random.text())
      content.choices = [Choice(id: "a", text: random.text(), extra: JSONObject([("new", random.json())]))]
      content.extra["future"] = random.json()
      var key = AnswerKey(right: ["a"])
      key.extra["future"] = random.json()
      #expect(try QuestionContent(json: JSONParser.parse(CanonicalJSON.bytes(of: content.json))) == content)
      #expect(try AnswerKey(json: JSONParser.parse(CanonicalJSON.bytes(of: key.json))) == key)
    }
  }

  @Test func anUnknownKindIsKeptWhole() throws {
    let json: JSONValue = ["kind": "hotspot", "areas": [["x": 1]], "stem": "Click"]
    let content = try QuestionContent(json: json)
    #expect(content.kind == .unknown("hotspot"))
    #expect(content.kind.name == "hotspot")
    #expect(content.json == json)
    #expect(QuestionValidation.problems(of: Question(content: content, key: AnswerKey())).isEmpty)
  }

  @Test(arguments: QuestionKind.known)
  func kindsAreKnownByName(kind: QuestionKind) {
    #expect(QuestionKind(name: kind.name) == kind)
    #expect(kind.description == kind.name)
    #expect(QuestionKind(name: kind.name.uppercased()) == .unknown(kind.name.uppercased()))
  }

  @Test func membersThatAreKnownNeverComeFromTheUnknownOnes() throws {
    var content = QuestionContent(kind: .numeric, stem: "How many?")
    for name in ["choices", "media", "tags", "hint", "kind", "stem"] { content.extra[name] = "odd" }
    #expect(try QuestionContent(json: content.json).stem == "How many?")
    var key = AnswerKey()
    for name in ["answers", "numbers", "right", "weights", "feedback", "explanation"] { key.extra[name] = "odd" }
    #expect(try AnswerKey(json: key.json) == AnswerKey())
    let choice = Choice(id: "a", text: "x", extra: JSONObject([("pinned", JSONValue.string("odd")), ("level", "odd")]))
    #expect(try Choice(json: choice.json) == Choice(id: "a", text: "x"))
  }

  @Test(arguments: [
    (#"[]"#, ""), (#"{}"#, "kind"), (#"{"kind":1}"#, "kind"), (#"{"kind":"numeric","stem":[]}"#, "stem"),
    (#"{"kind":"numeric","choices":{}}"#, "choices"),
    (#"{"kind":"numeric","choices":[{"id":"a"}]}"#, "choices[0].text"),
    (#"{"kind":"numeric","choices":[{"id":"a","text":"b"},5]}"#, "choices[1]"),
    (#"{"kind":"numeric","choices":[{"id":"a","text":"b","pinned":1}]}"#, "choices[0].pinned"),
    (#"{"kind":"numeric","tags":["ok",""]}"#, "tags[1]"), (#"{"kind":"numeric","tags":[1]}"#, "tags[0]"),
    (#"{"kind":"numeric","media":[{"type":"image/png","sha256":"12"}]}"#, "media[0].sha256"),
    (#"{"kind":"numeric","difficulty":"hard"}"#, "difficulty"), (#"{"kind":"numeric","scoring":"odd"}"#, "scoring"),
    (#"{"kind":"numeric","scoring":[1]}"#, "scoring"), (#"{"kind":"numeric","scoring":[0,2]}"#, "scoring"),
    (#"{"kind":"numeric","scoring":[0,"1"]}"#, "scoring"),
  ])
  func wrongContentNamesItsField(json: String, field: String) throws {
    let value = try JSONParser.parse(json)
    #expect(#expect(throws: FieldProblem.self) { try QuestionContent(json: value) }?.field == field)
  }

  @Test(arguments: [
    (#"{"right":"a"}"#, "key.right"), (#"{"right":[1]}"#, "key.right[0]"), (#"{"weights":{"a":"1"}}"#, "key.weights.a"),
    (#"{"answers":[{"text":"x","match":"loose"}]}"#, "key.answers[0].match"), (#"{"answers":["x"]}"#, "key.answers[0]"),
    (#"{"numbers":[{"tolerance":1}]}"#, "key.numbers[0].value"), (#"{"feedback":{"a":1}}"#, "key.feedback.a"),
    (#"{"explanation":{}}"#, "key.explanation"),
  ])
  func aWrongKeyNamesItsField(json: String, field: String) throws {
    let value = try JSONParser.parse(json)
    #expect(#expect(throws: FieldProblem.self) { try AnswerKey(json: value, path: "key") }?.field == field)
  }

  @Test(arguments: [ScoreRule.allOrNothing, .weights, .perStatement, .fourStatements, .table([0, 1])])
  func scoreRulesSurviveJSON(rule: ScoreRule) throws {
    #expect(try ScoreRule(json: rule.json, path: "") == rule)
  }

  @Test func tagsAreSortedAndUnique() throws {
    var content = QuestionContent(kind: .numeric, stem: "x")
    content.tags = try ["b", "a", "B ", "a"].map { try Tag($0) }
    #expect(content.tags.map(\.name) == ["a", "b"])
  }

  @Test func everyTextIsStoredComposed() throws {
    let odd = "ca\u{301}"
    var question = Samples.shortAnswer(AcceptedAnswer(odd, feedback: odd))
    question.content.stem = odd
    question.content.choices = [Choice(id: "a", text: odd, level: odd)]
    question.content.media = [MediaReference(digest: ContentDigest(of: []), type: "image/png", alternative: odd)]
    (question.content.hint, question.content.level) = (odd, odd)
    (question.content.licence, question.content.source) = (odd, odd)
    question.key.numbers = [NumericAnswer(1, feedback: odd)]
    question.key.feedback = ["a": odd]
    question.key.explanation = odd
    let normalized = question.normalized
    #expect(normalized == question)
    for json in [normalized.content.json, normalized.key.json] {
      #expect(!CanonicalJSON.text(of: json).unicodeScalars.contains("\u{301}"))
    }
    #expect(
      CanonicalJSON.bytes(of: normalized.normalized.content.json) == CanonicalJSON.bytes(of: normalized.content.json))
  }
}
