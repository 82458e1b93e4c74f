import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct SearchPageTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() async throws {
    store = try TestBank()
    _ = try await store.bank.take(Sample.lines(0..<25)).report
  }

  @Test func pageHasWhatWasAskedForAndTheLastNoCursor() async throws {
    let first = try await bank.search(SearchRequest(query: "câu", limit: 20))
    #expect(first.items.count == 20)
    let last = try await bank.search(SearchRequest(query: "câu", limit: 20, cursor: first.next))
    #expect(last.items.count == 5)
    #expect(last.next == nil)
    let exact = try await bank.search(SearchRequest(query: "câu", limit: 25))
    #expect(exact.items.count == 25)
    #expect(exact.next == nil)
  }

  @Test func cursorOfAnotherSearchIsRefused() async throws {
    let cursor = try #require(try await bank.search(SearchRequest(query: "câu", limit: 5)).next)
    for query in ["", "cau", "câu status:draft"] {
      let error = await #expect(throws: BankError.self) {
        try await bank.search(SearchRequest(query: query, limit: 5, cursor: cursor))
      }
      guard case .invalid(let problems) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(problems.map(\.field) == ["cursor"])
    }
  }

  @Test(arguments: ["", "x", "0.0", "0.0.0", "-1.5.x", "zzzzzzzzzzzzzzzzzz.1.1", "😀.1.2"])
  func nonsenseAsACursorIsRefused(cursor: String) async throws {
    await #expect(throws: BankError.self) { try await bank.search(SearchRequest(query: "câu", cursor: cursor)) }
  }

  @Test(arguments: [0, -1, 201])
  func limitOutOfRangeIsRefused(limit: Int) async throws {
    await #expect(throws: BankError.self) { try await bank.search(SearchRequest(limit: limit)) }
  }

  @Test func searchThatDoesNotParseNamesThePlace() async throws {
    let error = await #expect(throws: BankError.self) { try await bank.search(SearchRequest(query: "câu (ba")) }
    guard case .query(let syntax) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(syntax.column == 5)
    await #expect(throws: BankError.self) { try await bank.facets(query: "status:x") }
  }

  @Test func pagesStayTrueWhileOthersWrite() async throws {
    let whole = try await bank.ids("câu")
    let first = try await bank.search(SearchRequest(query: "câu", limit: 10))
    _ = try await bank.take(Sample.lines(100..<110)).report
    var ids = first.items.map(\.id)
    var cursor = first.next
    while let next = cursor {
      let page = try await bank.search(SearchRequest(query: "câu", limit: 10, cursor: next))
      ids += page.items.map(\.id)
      cursor = page.next
    }
    #expect(ids == whole)
  }
}
