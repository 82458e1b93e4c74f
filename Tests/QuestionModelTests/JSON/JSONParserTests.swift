import PropertyTesting
import QuestionModel
import Testing

/// What the parser reads and what it refuses, and where.
struct JSONParserTests {
  @Test(
    arguments: [
      ("null", .null), (" true\r\n", true), ("\tfalse ", false), ("0", 0), ("-0", 0), ("-12.5e-1", -1.25),
      ("1E+2", 100), ("\"\"", ""), (#""\ud83d\ude00\u00E9\/""#, "\u{1F600}\u{E9}/"), ("[]", []), ("[1,[2]]", [1, [2]]),
      ("{}", [:]), (#"{"a":null}"#, ["a": .null]), ("1e-999", 0), ("-9223372036854775808", -9_223_372_036_854_775_808),
    ] as [(String, JSONValue)])
  func reads(text: String, value: JSONValue) throws {
    #expect(try JSONParser.parse(text) == value)
  }

  @Test(
    arguments: [
      ("", 0, "ends"), ("  ", 2, "ends"), ("nul", 0, "word"), ("True", 0, "unexpected"), ("1 2", 2, "after the value"),
      ("[1,]", 3, "unexpected"), ("[1 2]", 3, "comma"), ("[", 1, "ends"), ("{", 1, "name"), (#"{"a"}"#, 4, "colon"),
      (#"{"a":1,}"#, 7, "name"), (#"{"a":1 "b":2}"#, 7, "comma"), ("{a:1}", 1, "name"), ("01", 1, "after the value"),
      ("+1", 0, "unexpected"), (".5", 0, "unexpected"), ("1.", 2, "unexpected"), ("1e", 2, "unexpected"),
      ("-", 1, "unexpected"), ("1e999", 0, "out of range"), ("NaN", 0, "unexpected"), ("'a'", 0, "unexpected"),
      ("\"a", 0, "closing quote"), ("\"a\\", 2, "closing quote"), (#""\x41""#, 1, "escape"), (#""\u12G4""#, 1, "four"),
      (#""\ud800""#, 1, "surrogate"), (#""\udc00""#, 1, "surrogate"), (#""\ud800\u0041""#, 1, "surrogate"),
      (#""\ud800x""#, 1, "surrogate"), ("\"\u{0}\"", 1, "control"), ("\"\n\"", 1, "control"),
      ("\u{0}", 0, "unexpected"),
      ("\u{FEFF}1", 0, "unexpected"), ("1\u{0}", 1, "after the value"), ("\u{B}1", 0, "unexpected"),
      (#"{"a":1,"a":2}"#, 7, "twice"), (#"{"a":null,"a":null}"#, 10, "twice"), (#"{"a":1,"\u0061":2}"#, 7, "twice"),
    ] as [(String, Int, String)])
  func refusesWithThePlace(text: String, offset: Int, reason: String) {
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(text) }
    #expect(error?.offset == offset)
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
    #expect(error?.description.contains("byte \(offset + 1)") == true)
  }

  @Test func readsNULWhereItIsEscaped() throws {
    #expect(try JSONParser.parse(#""a\u0000b""#) == .string("a\0b"))
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xC3], [0xFF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE1, 0xBB], [0x80],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    for tail in [[], Array(#"\n"#.utf8)] as [[UInt8]] {
      let error = #expect(throws: JSONError.self) { try JSONParser.parse([quote] + bytes + tail + [quote]) }
      #expect(error?.reason.contains("UTF-8") == true)
    }
    #expect(throws: JSONError.self) { try JSONParser.parse(bytes) }
  }

  @Test(arguments: ["[", #"{"a":"#, #"[{"a":["#])
  func refusesDeepNestingBeforeTheStackEnds(opening: String) {
    let error = #expect(throws: JSONError.self) {
      try JSONParser.parse(String(repeating: opening, count: 100_000))
    }
    #expect(error?.reason.contains("deeper than 128") == true)
  }

  @Test func readsTheDeepestNestingAllowed() throws {
    let depth = JSONParser.maximumDepth
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    let value = try JSONParser.parse(nested(depth))
    #expect(CanonicalJSON.text(of: value) == nested(depth))
    #expect(throws: JSONError.self) { try JSONParser.parse(nested(depth + 1)) }
  }

  private static let sample = Array(
    #"{"a":[1,-2.5e+3,true,false,null],"é\u00e9\ud83d\ude00":{"b\n":"Câu 1: $x^2$"},"z":[[],{},""]} "#.utf8)

  @Test func refusesASampleCutAtAnyByte() throws {
    _ = try JSONParser.parse(Self.sample)
    for length in 0..<(Self.sample.count - 1) {
      #expect(throws: JSONError.self) { try JSONParser.parse(Self.sample.prefix(length)) }
    }
  }

  @Test func survivesAnyMutation() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      let bytes = random.mutated(Self.sample)
      do {
        let value = try JSONParser.parse(bytes)
        #expect(try JSONParser.parse(CanonicalJSON.bytes(of: value)) == value)
      } catch {
        #expect((0...bytes.count).contains(error.offset))
      }
    }
  }

  @Test func readsASequenceWithoutContiguousStorage() throws {
    #expect(try JSONParser.parse(AnySequence(Self.sample)) == JSONParser.parse(Self.sample))
  }

  @Test(.timeLimit(.minutes(1)))
  func readsManyMembersInAnyOrder() throws {
    // About as many as fit in a line of a file, in the order that is worst for members kept sorted while they are read.
    let members = (0..<250_000).reversed().map { "\"\(1_000_000 + $0)\":0" }
    let object = try JSONParser.parse("{" + members.joined(separator: ",") + "}").object
    #expect(object?.members.count == 250_000)
    #expect(object?.members.first?.name == "1000000")
  }
}
