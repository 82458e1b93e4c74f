import QuestionAPI
import QuestionModel
import Testing

/// A narrowed search finds among published questions, whatever was searched for.
struct SearchNarrowingTests {
  @Test(arguments: [
    "câu", "-câu", "a OR b", "a OR status:draft", "-status:published", "(a OR b) c", "\"a b\"", "x*", "grade:1",
    "status:draft OR kind:passage", "is:conflict OR id:00000000-0000-7000-8000-000000000001", "a\u{200D}",
    "a\u{600}", "-(a)", "\n a \t",
  ])
  func aSearchStaysWithinItsParentheses(query: String) throws {
    let narrowed = try SearchParser.parse(SearchNarrowing.published(query))
    let own = try SearchParser.parse(query)
    // Plans and tests say what is going to be asked.
    let hidden = ["quiz", "blueprint"].map { SearchExpression.not(.property(.kind($0))) }
    #expect(narrowed == .all([.property(.status(.published))] + hidden + [own]))
  }

  @Test(arguments: ["", "  ", "*", "-*", "()"]) func everythingBecomesAllThatIsPublished(query: String) {
    guard (try? SearchParser.parse(query)) == .everything else { return }
    #expect((try? SearchNarrowing.published(query)) == "status:published -kind:quiz -kind:blueprint")
  }

  @Test(arguments: [
    "a) OR (b", ") OR status:draft", "a) OR status:draft OR (b", "\"a", "(", ")", "status:published) OR (a", "a )",
  ])
  func whatWouldReachOutDoesNotParse(query: String) throws {
    let error = #expect(throws: SearchSyntaxError.self) { try SearchParser.parse(query) }
    // The place is that of the search as it was given.
    #expect(throws: BankError.query(try #require(error))) { try SearchNarrowing.published(query) }
  }

  @Test(arguments: ["has:comment", "-has:comment", "a OR (b -has:comment)"]) func commentsAreNotAskedFor(query: String)
  {
    #expect {
      try SearchNarrowing.published(query)
    } throws: { error in
      if case .forbidden? = error as? BankError { true } else { false }
    }
  }

  @Test func aSearchThatIsTooLongIsToldSo() {
    let words = Array(repeating: "a", count: SearchParser.maximumTerms).joined(separator: " ")
    #expect(throws: BankError.self) { try SearchNarrowing.published(words) }
  }
}
