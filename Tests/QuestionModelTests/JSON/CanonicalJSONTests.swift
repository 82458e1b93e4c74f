import PropertyTesting
import QuestionModel
import Testing

/// The order, the escapes and the one form of a value.
struct CanonicalJSONTests {
  @Test func sortsNamesByUTF16Units() {
    // U+1F600 begins with the unit D83D and so stands before U+E000 and U+FFFD, although its scalar is greater.
    let sorted = [
      "", "\n", "2", "10", "A", "a", "aa", "\u{7F}", "\u{E9}", "\u{1EC7}", "\u{D7FF}", "\u{10000}", "\u{1F600}",
      "\u{10FFFF}", "\u{E000}", "\u{FB33}", "\u{FFFF}",
    ].sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
    var random = SeededGenerator(seed: 2)
    for _ in 0..<50 {
      let object = JSONObject(sorted.shuffled(using: &random).map { ($0, JSONValue.null) })
      #expect(object.members.map(\.name) == sorted)
    }
    #expect(sorted.firstIndex(of: "\u{10FFFF}") ?? .max < sorted.firstIndex(of: "\u{E000}") ?? .min)
  }

  @Test func sortsRandomNamesByUTF16Units() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let object = JSONObject((0..<8).map { _ in (random.text(maximum: 4), JSONValue.null) })
      let names = object.members.map { Array($0.name.utf16) }
      for (left, right) in zip(names, names.dropFirst()) { #expect(left.lexicographicallyPrecedes(right)) }
    }
  }

  @Test(arguments: [
    ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\"\\/", #""\"\\/""#), ("\0\u{1}\u{1F}", #""\u0000\u0001\u001f""#),
    ("\u{7F}\u{80}\u{2028}\u{2029}", "\"\u{7F}\u{80}\u{2028}\u{2029}\""), ("Điểm €\u{1F600}", "\"Điểm €\u{1F600}\""),
    ("", "\"\""),
  ])
  func escapesOnlyWhatItMust(text: String, json: String) {
    #expect(CanonicalJSON.text(of: .string(text)).utf8.elementsEqual(json.utf8))
  }

  @Test func writesWithoutSpace() throws {
    let json = #" { "b" : [ 1.0 , true , null , { } , [ ] ] , "a" : "\u0041\/" } "#
    #expect(CanonicalJSON.text(of: try JSONParser.parse(json)) == #"{"a":"A/","b":[1,true,null,{},[]]}"#)
  }

  @Test func parsingUndoesWriting() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<3000 {
      let value = random.json()
      let bytes = CanonicalJSON.bytes(of: value)
      let read = try JSONParser.parse(bytes)
      #expect(read == value)
      #expect(CanonicalJSON.bytes(of: read) == bytes)
    }
  }

  @Test func keepsTwoSpellingsOfOneLetterApart() throws {
    let composed = "\u{E9}"
    let decomposed = "e\u{301}"
    let object = JSONObject([(composed, .number(1)), (decomposed, .number(2))])
    #expect(object.members.count == 2)
    #expect(object[composed] == 1)
    #expect(object[decomposed] == 2)
    #expect([composed: 1] as JSONValue != [decomposed: 1])
    #expect(try JSONParser.parse(CanonicalJSON.bytes(of: .object(object))) == .object(object))
  }

  @Test func settingAndRemovingKeepsMembersUnique() {
    var object = JSONObject([("b", .number(1)), ("a", .number(2)), ("b", .number(3))])
    #expect(CanonicalJSON.text(of: .object(object)) == #"{"a":2,"b":3}"#)
    object["a"] = nil
    object["missing"] = nil
    #expect(object.members.map(\.name) == ["b"])
    object.merge(JSONObject([("b", .number(4)), ("c", .null)]))
    #expect(CanonicalJSON.text(of: .object(object)) == #"{"b":4,"c":null}"#)
    #expect(!object.isEmpty)
  }
}
