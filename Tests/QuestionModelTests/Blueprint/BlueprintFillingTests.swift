import QuestionModel
import Testing

struct BlueprintFillingTests {
  @Test func cellsAreFilledWithWhatTheyAskFor() throws {
    let pool = ListedPool((0..<60).map { Listed($0, topic: "t\($0 % 3)", level: $0 % 2 == 0 ? "biết" : "hiểu") })
    let plan = Self.plan([
      Self.cell("c1", topic: "t0", level: "biết", count: 4), Self.cell("c2", topic: "t1", level: nil, count: 5),
      Self.cell("c3", topic: nil, level: "hiểu", count: 6),
    ])
    var filling = BlueprintFilling(plan, from: pool, avoiding: [], seed: 1)
    let filled = try filling.run()
    #expect(filled.shortages.isEmpty && filled.quiz.items.count == 15)
    let numbers = filled.quiz.items.compactMap(\.question).map { Int($0.low & 0xFFFF) }
    #expect(Set(numbers).count == 15)
    #expect(numbers[0..<4].allSatisfy { $0 % 3 == 0 && $0 % 2 == 0 })
    #expect(numbers[4..<9].allSatisfy { $0 % 3 == 1 })
    #expect(numbers[9...].allSatisfy { $0 % 2 == 1 })
  }

  @Test func theSameSeedGivesTheSameTestAndAnotherAnother() throws {
    let pool = ListedPool((0..<200).map { Listed($0) })
    func filled(_ seed: UInt64) throws -> [QuizItem] {
      var filling = BlueprintFilling(Self.plan([Self.cell("c", count: 20)]), from: pool, avoiding: [], seed: seed)
      return try filling.run().quiz.items
    }
    #expect(try filled(7) == filled(7))
    #expect(try filled(7) != filled(8))
  }

  /// A part of the bank is drawn from as all of it is: what fits, spread over its difficulty, with whole passages.
  @Test func aPartIsEnoughToDrawFrom() throws {
    var random = SplitMix64(seed: 4)
    let questions = (0..<2_000).map { number in
      Listed(
        number, topic: "t\(number % 3)", passage: number % 7 == 0 ? "p\(number / 70)" : nil,
        difficulty: Double(random.next(below: 1_000)) / 1_000)
    }
    let plan = Self.plan([Self.cell("c1", topic: "t0", count: 8), Self.cell("c2", topic: "t1", count: 12)])
    let part = try DrawPool(plan, from: ListedPool(questions), seed: 1)
    let kept = try plan.cells.map { part.numbers(matching: try #require(try $0.search(within: plan.query))) }
    #expect(kept.allSatisfy { $0.count >= 300 && $0.count < 600 && $0 == $0.sorted() })
    let passages = Dictionary(grouping: questions.filter { $0.passage != nil }, by: \.passage)
    for (numbers, topic) in zip(kept, ["t0", "t1"]) {
      #expect(numbers.allSatisfy { part.candidate($0) != nil })
      let held = Set(numbers)
      for siblings in passages.values {
        let fitting = siblings.filter { $0.topic == topic }.map(\.number)
        #expect(held.isDisjoint(with: fitting) || held.isSuperset(of: fitting))
      }
    }
    var filling = BlueprintFilling(plan, from: part, avoiding: [], seed: 1)
    let filled = try filling.run()
    #expect(filled.shortages.isEmpty && Set(filled.quiz.items.compactMap(\.question)).count == 20)
  }

  /// Papers drawn for one student after the other are about equally hard.
  @Test func drawsAreEquallyHard() throws {
    var random = SplitMix64(seed: 4)
    let questions = (0..<2_000).map {
      Listed($0, topic: "t\($0 % 3)", difficulty: Double(random.next(below: 1_000)) / 1_000)
    }
    let plan = Self.plan([Self.cell("c1", topic: "t0", count: 8), Self.cell("c2", topic: "t1", count: 12)])
    let part = try DrawPool(plan, from: ListedPool(questions), seed: 1)
    var (means, plain): ([Double], [Double]) = ([], [])
    for seed in UInt64(0)..<60 {
      var filling = BlueprintFilling(plan, from: part, avoiding: [], seed: seed)
      let filled = try filling.run()
      #expect(filled.shortages.isEmpty && Set(filled.quiz.items.compactMap(\.question)).count == 20)
      means.append(try #require(filled.difficulty))
      var generator = SplitMix64(seed: seed)
      plain.append(generator.shuffled(questions).prefix(20).reduce(0) { $0 + ($1.difficulty ?? 0) } / 20)
    }
    #expect(Self.deviation(means) < Self.deviation(plain) / 2)
  }

  private static func deviation(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
  }

  @Test func shortCellsSayWhereTheirQuestionsWent() throws {
    // Ten that fit: three were in the last tests, two say the same as another.
    var questions = (0..<10).map { Listed($0) }
    questions[8].stem = questions[0].stem
    questions[9].stem = questions[1].stem
    var filling = BlueprintFilling(
      Self.plan([Self.cell("c", count: 8)]), from: ListedPool(questions), avoiding: [2, 3, 4], seed: 1)
    let filled = try filling.run()
    #expect(
      filled.shortages == [CellShortage(cell: "c", wanted: 8, taken: 5, matching: 10, recent: 3, alike: 2)])
    let numbers = Set(filled.quiz.items.compactMap(\.question).map { Int64($0.low & 0xFFFF) })
    #expect(numbers.isDisjoint(with: [2, 3, 4]) && numbers.count == 5)
  }

  @Test func anEmptyBankAndAnEssayLeaveNothingUnsaid() throws {
    var essay = Self.cell("e", count: 2)
    essay.kind = .essay
    var filling = BlueprintFilling(
      Self.plan([Self.cell("c", count: 3), essay]), from: ListedPool([]), avoiding: [], seed: 1)
    let filled = try filling.run()
    #expect(filled.shortages.map(\.missing) == [3] && filled.difficulty == nil)
    #expect(filled.quiz.items.map(\.prompt) == [.essay(""), .essay("")])
  }

  /// However the cells overlap, none is short while questions are left that it could have.
  @Test func overlappingCellsShareWhatThereIs() throws {
    for seed in UInt64(0)..<40 {
      var random = SplitMix64(seed: seed)
      let questions = (0..<12).map { Listed($0, topic: "t\(random.next(below: 2))", level: $0 % 2 == 0 ? "a" : "b") }
      let narrow = questions.filter { $0.topic == "t0" && $0.level == "a" }.count
      guard narrow > 0 else { continue }
      let wide = questions.count - narrow
      let cells = [
        Self.cell("wide", count: max(1, wide)), Self.cell("narrow", topic: "t0", level: "a", count: narrow),
      ]
      for order in [cells, cells.reversed()] {
        var filling = BlueprintFilling(Self.plan(order), from: ListedPool(questions), avoiding: [], seed: seed)
        #expect(try filling.run().shortages == [], "\(seed)")
      }
    }
  }

  @Test func questionsOfAPassageComeTogether() throws {
    let passage = "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"
    let questions = (0..<40).map { Listed($0, passage: $0 < 4 ? passage : nil) }
    for seed in UInt64(0)..<30 {
      var filling = BlueprintFilling(
        Self.plan([Self.cell("c", count: 12)]), from: ListedPool(questions), avoiding: [], seed: seed)
      let numbers = try filling.run().quiz.items.compactMap(\.question).map { Int($0.low & 0xFFFF) }
      let places = numbers.indices.filter { numbers[$0] < 4 }
      guard let first = places.first, let last = places.last else { continue }
      #expect(last - first == places.count - 1, "\(seed): \(numbers)")
      #expect(places.count > 1 || first == 11, "\(seed): \(numbers)")
    }
  }

  @Test func testsOfDifferentSeedsAreAboutEquallyHard() throws {
    let questions = (0..<400).map { Listed($0, difficulty: Double($0) / 399) }
    var means: [Double] = []
    for seed in UInt64(0)..<20 {
      var filling = BlueprintFilling(
        Self.plan([Self.cell("c", count: 20)]), from: ListedPool(questions), avoiding: [], seed: seed)
      means.append(try #require(filling.run().difficulty))
    }
    // Twenty drawn at random would have a standard deviation of 0.065.
    #expect(means.allSatisfy { abs($0 - 0.5) < 0.1 })
    var plan = Self.plan([Self.cell("c", count: 20)])
    plan.difficulty = 0.62
    var filling = BlueprintFilling(plan, from: ListedPool(questions), avoiding: [], seed: 1)
    #expect(abs(try #require(filling.run().difficulty) - 0.62) < 0.02)
  }

  private static func plan(_ cells: [BlueprintCell]) -> Blueprint {
    var plan = Blueprint(title: "Đề")
    plan.query = ""
    plan.sections = [PaperSection(id: "p", title: "I")]
    plan.cells = cells
    return plan
  }

  private static func cell(
    _ id: String, topic: String? = nil, level: String? = nil, count: Int
  ) -> BlueprintCell {
    BlueprintCell(
      id: id, section: "p", kind: .questions(.singleChoice), level: level,
      tags: topic.flatMap { try? Tag("topic:\($0)") }.map { [$0] } ?? [], count: count, points: 1)
  }
}

/// A question of a pool in memory.
private struct Listed {
  let number: Int64
  var stem: String
  let topic: String
  let level: String
  let passage: String?
  let difficulty: Double?

  init(
    _ number: Int, topic: String = "t0", level: String = "biết", passage: String? = nil, difficulty: Double? = nil
  ) {
    self.number = Int64(number)
    // Words that no two of them share.
    var random = SplitMix64(seed: UInt64(number) &* 977)
    stem = (0..<8).map { _ in String((0..<6).map { _ in Character(Unicode.Scalar(97 + UInt8(random.next(below: 26)))) })
    }
    .joined(separator: " ")
    self.topic = topic
    self.level = level
    self.passage = passage
    self.difficulty = difficulty
  }

  var content: QuestionContent {
    var content = QuestionContent(kind: .singleChoice, stem: stem)
    content.choices = ["a", "b"].map { Choice(id: $0, text: "\($0)\(stem)") }
    content.level = level
    content.tags = (try? Tag("topic:\(topic)")).map { [$0] } ?? []
    content.passage = passage
    content.difficulty = difficulty
    return content
  }

  func matches(_ expression: SearchExpression) -> Bool {
    switch expression {
    case .all(let parts): parts.allSatisfy(matches)
    case .any(let parts): parts.contains(where: matches)
    case .property(.kind(let kind)): kind == "singleChoice"
    case .property(.level(let level)): TextFolding.fold(self.level) == level
    case .property(.passage(let id)): passage == id
    case .tag(let tag): "topic:\(topic)" == tag
    default: true
    }
  }
}

private struct ListedPool: QuestionPool {
  private let questions: [Int64: Listed]

  init(_ questions: [Listed]) { self.questions = Dictionary(questions.map { ($0.number, $0) }) { first, _ in first } }

  mutating func numbers(matching expression: SearchExpression) -> [Int64] {
    questions.values.filter { $0.matches(expression) }.map(\.number).sorted()
  }

  mutating func candidate(_ number: Int64) -> FillCandidate? {
    questions[number].map { question in
      let id = QuestionID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(number))
      return FillCandidate(number: number, id: id, revision: ContentDigest(of: id.bytes), content: question.content)
    }
  }
}
