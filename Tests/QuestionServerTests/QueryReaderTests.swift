import QuestionAPI
import Testing

@testable import QuestionServer

struct QueryReaderTests {
  @Test(arguments: ["", "a b", "toán + lý = ?", "100%", "a&b=c;d", "x/y?z#1", "đường\u{302}", "👍🏽\n\"", "~-._"])
  func whatIsWrittenIsReadAgain(text: String) throws {
    var query = QueryString()
    query.add("query", text)
    let reader = try QueryReader(String(query.description.dropFirst()), allowed: ["query"])
    #expect(reader.string("query") ?? "" == text)
    #expect(query.description.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 })
  }

  @Test func parameterMayStandSeveralTimes() throws {
    let reader = try QueryReader("tag=a&tag=b+c&dryRun=true&tag=%C4%91", allowed: ["tag", "dryRun"])
    #expect(reader.strings("tag") == ["a", "b c", "đ"])
    #expect(try reader.flag("dryRun"))
    #expect(try !reader.flag("tags"))
  }

  @Test(arguments: ["query=%", "query=%4", "query=%zz", "query=%+1", "query=%80", "%FF=1", "other=1", "&=&"])
  func whatDoesNotReadIsRefused(text: String) {
    #expect(throws: BankError.self) { try QueryReader(text, allowed: ["query"]) }
  }
}
