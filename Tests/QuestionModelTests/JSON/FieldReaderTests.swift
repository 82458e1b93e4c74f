import QuestionModel
import Testing

/// Members taken out one by one, and the words for those that are wrong.
struct FieldReaderTests {
  private let object: JSONValue = [
    "text": "t", "number": 1.5, "whole": 7, "flag": true, "list": ["a", "b"], "null": .null, "map": ["x": 1],
    "unknown": [1],
  ]

  @Test func takesEachMemberOnce() throws {
    var reader = try FieldReader(object)
    #expect(try reader.string("text") == "t")
    #expect(try reader.optionalNumber("number") == 1.5)
    #expect(try reader.integer("whole") == 7)
    #expect(try reader.flag("flag"))
    #expect(try reader.strings("list") == ["a", "b"])
    #expect(reader.value("null") == nil)
    let map = try reader.dictionary("map") { (value, _) throws(FieldProblem) in value.number ?? 0 }
    #expect(map == ["x": 1])
    #expect(reader.rest.members.map(\.name) == ["unknown"])
    #expect(try reader.optionalString("text") == nil)
    #expect(try reader.flag("flag") == false)
    #expect(try reader.strings("list").isEmpty)
  }

  @Test func namesTheFieldThatIsWrong() throws {
    func problem(_ read: (inout FieldReader) throws -> Void) throws -> String? {
      var reader = try FieldReader(object, path: "a[2]")
      return #expect(throws: FieldProblem.self) { try read(&reader) }?.description
    }
    #expect(try problem { _ = try $0.string("flag") } == "a[2].flag: must be a string, not a boolean")
    #expect(try problem { _ = try $0.string("absent") } == "a[2].absent: is missing")
    #expect(try problem { _ = try $0.integer("absent") } == "a[2].absent: is missing")
    #expect(try problem { _ = try $0.integer("number") } == "a[2].number: must be a whole number")
    #expect(try problem { _ = try $0.optionalNumber("text") } == "a[2].text: must be a number, not a string")
    #expect(try problem { _ = try $0.flag("list") } == "a[2].list: must be true or false, not an array")
    #expect(try problem { _ = try $0.strings("map") } == "a[2].map: must be an array, not an object")
    #expect(try problem { _ = try $0.strings("unknown") } == "a[2].unknown[0]: must be a string, not a number")
  }

  @Test func refusesWhatIsNoObject() {
    for value in [JSONValue.null, 1, "x", [], true] {
      #expect(throws: FieldProblem("p", "must be an object, not \(value.typeName)")) {
        _ = try FieldReader(value, path: "p")
      }
    }
  }

  @Test func refusesNamesThatADictionaryWouldConfuse() throws {
    var reader = try FieldReader(["map": ["\u{E9}": 1, "e\u{301}": 2]])
    let error = #expect(throws: FieldProblem.self) {
      _ = try reader.dictionary("map") { (value, _) throws(FieldProblem) in value }
    }
    #expect(error?.field == "map.e\u{301}")
  }
}
