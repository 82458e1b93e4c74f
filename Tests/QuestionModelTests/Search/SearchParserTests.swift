import PropertyTesting
import QuestionModel
import Testing

/// The search grammar: what each search asks for.
struct SearchParserTests {
  @Test func documentsAreAskedForByKindAndByTheirId() throws {
    #expect(try SearchParser.parse("has:Passage") == .property(.anyPassage))
    #expect(try SearchParser.parse("passage:0190F3C2-x") == .property(.passage("0190f3c2-x")))
    let kinds = ["passage", "blueprint", "quiz"]
    let others = kinds.map { SearchExpression.not(.property(.kind($0))) }
    #expect(try SearchParser.parse("").amongQuestions == .all(others))
    #expect(try SearchParser.parse("subject:toán").amongQuestions == .all([.tag("subject:toan")] + others))
    #expect(try SearchParser.parse("kind:Quiz").amongQuestions == .all([.property(.kind("quiz"))] + others.dropLast()))
    let conflicts = try SearchParser.parse("is:conflict")
    #expect(conflicts.amongQuestions == conflicts)
    for (place, kind) in kinds.enumerated() {
      for query in ["kind:\(kind)", "a -kind:\(kind.uppercased())", "b OR kind:\(kind)"] {
        let expression = try SearchParser.parse(query)
        // Those of the other kinds stay out.
        guard case .all(let parts) = expression.amongQuestions else {
          Issue.record("\(query)")
          continue
        }
        #expect(!parts.contains(others[place]) || query.hasPrefix("a "), "\(query)")
        #expect(Set(others).subtracting([others[place]]).isSubset(of: parts), "\(query)")
      }
    }
    for query in ["-is:conflict", "a -id:0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90", "-(a OR is:conflict)"] {
      let expression = try SearchParser.parse(query)
      #expect(expression.amongQuestions != expression, "\(query)")
    }
  }

  /// A tree as text, so that a table can be read.
  private static func shape(_ expression: SearchExpression) -> String {
    switch expression {
    case .everything: "*"
    case .phrase(let tokens): tokens.map(\.folded).joined(separator: "+")
    case .prefix(let tokens): tokens.map(\.folded).joined(separator: "+") + "…"
    case .tag(let name): "#\(name)"
    case .property(let property): "\(property)".replacing("QuestionModel.", with: "")
    case .not(let inner): "!\(shape(inner))"
    case .all(let parts): "(" + parts.map(shape).joined(separator: " & ") + ")"
    case .any(let parts): "(" + parts.map(shape).joined(separator: " | ") + ")"
    }
  }

  @Test(arguments: [
    ("", "*"), (" \t\n", "*"), ("toán", "toan"), ("hàm số", "(ham & so)"), ("a b OR c", "((a & b) | c)"),
    ("a OR b OR c", "(a | b | c)"), ("a OR b c", "(a | (b & c))"), ("(a OR b) c", "((a | b) & c)"),
    ("a (b OR (c d)) e", "(a & (b | (c & d)) & e)"), ("-a", "!a"), ("-a b", "(!a & b)"), ("-(a OR b)", "!(a | b)"),
    ("--a", "!!a"), ("-\"a b\"", "!a+b"), ("-tag:x", "!#x"), ("\"Thủ đô\"", "thu+do"), ("\"\"", "*"),
    ("\"a\"b", "(a & b)"),
    ("to*", "to…"), ("hàm-s*", "ham+s…"), ("*", "*"), ("10-5", "10+5"), ("x²", "x²"), ("a-b", "a+b"),
    ("a - b", "(a & b)"),
    ("or", "or"), ("\"OR\"", "or"), ("!!!", "*"), ("a !!! b", "(a & b)"), ("(a)", "a"), ("((a))", "a"),
    ("OREGON", "oregon"), ("a OR(b)", "(a | b)"), ("日本", "日+本"), ("a --", "a"), ("a -!!!", "a"), ("-...", "*"),
  ])
  func reads(text: String, shape: String) throws {
    #expect(try Self.shape(SearchParser.parse(text)) == shape)
  }

  @Test(
    arguments: [
      ("tag:toán", .tag("toan")), ("subject:Toán", .tag("subject:toan")), ("grade:12", .tag("grade:12")),
      ("TOPIC:hàm-số/cực-trị", .tag("topic:ham-so/cuc-tri")), ("tag:subject:lý", .tag("subject:ly")),
      ("tag:\"hàm số\"", .tag("ham-so")), ("subject:\"Toán học\"", .tag("subject:toan-hoc")),
      ("status:published", .property(.status(.published))), ("status:INREVIEW", .property(.status(.inReview))),
      ("kind:numeric", .property(.kind("numeric"))), ("kind:singlechoice", .property(.kind("singleChoice"))),
      ("kind:essay", .property(.kind("essay"))), ("level:\"Thông hiểu\"", .property(.level("thong hieu"))),
      ("lang:VI", .property(.language("vi"))), ("author:Lân", .property(.author("lan"))),
      ("is:conflict", .property(.conflict)),
      ("has:media", .property(.media)), ("HAS:Comment", .property(.comment)),
      (
        "id:0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90",
        .property(.id(QuestionID(high: 0x0190_F3C2_7A10_7C4E, low: 0x9B1A_2F6D_3C5E_8A90)))
      ),
    ] as [(String, SearchExpression)])
  func readsFilters(text: String, expression: SearchExpression) throws {
    #expect(try SearchParser.parse(text) == expression)
  }

  @Test(
    arguments: [
      ("2026-01-31", 0, 86_400_000), ("=2026-01-31", 0, 86_400_000), (">2026-01-31", 86_400_000, nil),
      (">=2026-01-31", 0, nil), ("<2026-01-31", nil, 0), ("<=2026-01-31", nil, 86_400_000),
      (">2026-01-31T00:00:00Z", 1, nil), ("2026-01-31T00:00:00Z", 0, 1), ("<=2026-01-31T00:00:00Z", nil, 1),
    ] as [(String, Int64?, Int64?)])
  func readsSpansOfTime(value: String, from: Int64?, until: Int64?) throws {
    let day: Int64 = 1_769_817_600_000
    func moment(_ offset: Int64?) -> Timestamp? { offset.map { Timestamp(milliseconds: day + $0) } }
    let wanted = SearchExpression.property(.changed(from: moment(from), until: moment(until)))
    #expect(try SearchParser.parse("changed:\(value)") == wanted)
  }

  @Test func bothFormsOfAWordAreKept() throws {
    guard case .phrase(let tokens) = try SearchParser.parse("hoà") else {
      Issue.record("no phrase")
      return
    }
    #expect(tokens.map(\.exact) == ["hòa"])
  }

  @Test(arguments: [
    ("(a", 1, "not closed"), ("a (b", 3, "not closed"), ("(a (b)", 1, "not closed"), ("a)", 2, "no partner"),
    ("(a) b)", 6, "no partner"), (")", 1, "missing"), ("()", 2, "missing"), ("a ()", 4, "missing"),
    ("\"abc", 1, "quotation"), ("a \"b c", 3, "quotation"), ("tag:\"x", 5, "quotation"), ("OR", 1, "missing"),
    ("OR a", 1, "missing"), ("a OR", 5, "missing"), ("a OR OR b", 6, "missing"), ("(a OR)", 6, "missing"),
    ("-OR", 2, "missing"), ("-)", 2, "missing"), ("tag:", 1, "needs a value"),
    ("a grade: 12", 3, "needs a value"), ("is:", 1, "needs a value"), ("tag:\"\"", 1, "needs a value"),
    ("status:gone", 1, "no status"), ("is:new", 1, "conflict"), ("has:sound", 1, "media"), ("id:123", 1, "UUID"),
    ("changed:yesterday", 1, "date"), ("a changed:>2026-02-30", 3, "date"), ("changed:=>2026-01-31", 1, "comparison"),
    ("changed:<>2026-01-31", 1, "comparison"), ("changed:>", 1, "date"), ("tag:a//b", 1, "empty part"),
    (":x", 1, "empty part"),
    ("Hòa tag:", 5, "needs a value"), ("e\u{323}\u{302} (", 4, "missing"),
  ])
  func saysWhereItDoesNotParse(text: String, column: Int, reason: String) {
    let error = #expect(throws: SearchSyntaxError.self) { try SearchParser.parse(text) }
    #expect(error?.column == column, "\(error?.description ?? "")")
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
    #expect(error?.description.contains("character \(column)") == true)
  }

  @Test func boundsTheTerms() throws {
    func words(_ count: Int) -> String { (0..<count).map { "w\($0)" }.joined(separator: " ") }
    _ = try SearchParser.parse(words(SearchParser.maximumTerms))
    let error = #expect(throws: SearchSyntaxError.self) { try SearchParser.parse(words(SearchParser.maximumTerms + 1)) }
    #expect(error?.column == words(SearchParser.maximumTerms).count + 2)
    #expect(error?.reason.contains("too many") == true)
  }

  @Test(arguments: ["(", "-", "-(", "a OR ("])
  func boundsTheDepth(opening: String) {
    let error = #expect(throws: SearchSyntaxError.self) {
      try SearchParser.parse(String(repeating: opening, count: 600) + "a")
    }
    #expect(error?.reason.contains("too many") == true)
  }

  @Test func boundsTheLength() throws {
    _ = try SearchParser.parse(String(repeating: "a", count: 4096))
    #expect(throws: SearchSyntaxError.self) { try SearchParser.parse(String(repeating: "a", count: 4097)) }
    #expect(throws: SearchSyntaxError.self) { try SearchParser.parse(String(repeating: " ", count: 100_000)) }
  }

  @Test func survivesAnyText() {
    let pieces = [
      "(", ")", "\"", "-", "OR", " ", ":", "*", "tag:", "changed:>", "2026-01-31", "a", "hoà", "is:conflict", "\u{301}",
      "\0",
      "\u{1F600}", "id:", "<=",
    ]
    var random = SeededGenerator(seed: 21)
    for _ in 0..<5000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        text += Int.random(in: 0..<8, using: &random) == 0 ? random.text() : pieces.randomElement(using: &random) ?? ""
      }
      do { _ = try SearchParser.parse(text) } catch {
        #expect((1...text.count + 1).contains(error.column), "\(text.debugDescription)")
        #expect(!error.reason.isEmpty)
      }
    }
  }
}
