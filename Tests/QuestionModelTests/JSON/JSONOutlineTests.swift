import PropertyTesting
import QuestionModel
import Testing

/// Reading some members of an object is reading all of it and forgetting the others.
struct JSONOutlineTests {
  private static let names: [StaticString] = ["generation", "parents", "status"]

  @Test func givesTheMembersThatAParseOfTheWholeGives() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5000 {
      var wanted = JSONObject()
      for name in Self.names where Bool.random(using: &random) { wanted[name.description] = random.json() }
      var whole = wanted
      for _ in 0..<Int.random(in: 0...4, using: &random) { whole["_" + random.text(maximum: 4)] = random.json() }
      let bytes = CanonicalJSON.bytes(of: .object(whole))
      let read = try JSONParser.parse(bytes, only: Self.names)
      #expect(read == .object(wanted), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func readsSpaceAndNamesInsideOfWhatIsPassedOver() throws {
    let text = #" { "a" : { "status" : [ "}" , "\"]" ] } , "status" : "x" , "statuses" : 1 , "z" : tru } "#
    #expect(try JSONParser.parse(Array(text.utf8), only: ["status"]) == ["status": "x"])
    #expect(try JSONParser.parse(Array("{}".utf8), only: ["status"]) == [:])
  }

  @Test(arguments: ["", "[]", "1", "{", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":[", "{\"a\":\"\\", "{\"a\":{}"])
  func refusesWhatIsNoObjectOrEndsEarly(text: String) {
    #expect(throws: JSONError.self) { try JSONParser.parse(Array(text.utf8), only: ["b"]) }
  }

  @Test func survivesAnyMutation() {
    var random = SeededGenerator(seed: 12)
    let sample = Array(#"{"generation":3,"other":[{"a":"b\n"},1.5,null],"parents":["ab"],"status":"é"}"#.utf8)
    for _ in 0..<20_000 {
      let bytes = random.mutated(sample)
      guard let whole = try? JSONParser.parse(bytes).object else {
        _ = try? JSONParser.parse(bytes, only: Self.names)
        continue
      }
      // A name that is spelt with escapes is none of those that are wanted.
      guard !bytes.contains(UInt8(ascii: "\\")) else { continue }
      let outline = try? JSONParser.parse(bytes, only: Self.names).object
      for name in Self.names { #expect(outline?[name.description] == whole[name.description]) }
    }
  }
}
