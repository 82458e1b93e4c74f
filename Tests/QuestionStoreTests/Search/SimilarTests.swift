import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import StarterBank
import Testing

/// Questions that are much like one that is being written.
struct SimilarTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  private static let cities = ["Hà Nội", "Huế", "Đà Nẵng", "Cần Thơ"]

  private func add(
    _ stem: String, _ choices: [String] = cities, status: QuestionStatus = .published
  ) async throws -> QuestionID {
    try await bank.create(
      QuestionDraft(Sample.question(stem, choices: choices), status: status), idempotencyKey: nil
    ).id
  }

  @Test func theClosestComeFirstAndTheRestIsLeftOut() async throws {
    let stem = "Thủ đô của nước Việt Nam hiện nay là thành phố nào sau đây?"
    let same = try await add("thu do cua nuoc Viet Nam hien nay la thanh pho nao sau day", Self.cities.reversed())
    let near = try await add("Thủ đô của nước Việt Nam hiện nay là một thành phố nào sau đây?")
    let variant = try await add("Thủ đô của nước Việt Nam hiện nay không là thành phố nào sau đây?")
    _ = try await add(stem, status: .retired)
    _ = try await add("Ai viết Truyện Kiều?", ["Nguyễn Du", "Tố Hữu", "Xuân Diệu", "Nam Cao"])
    let content = Sample.question(stem, choices: Self.cities).content

    let found = try await bank.similar(to: SimilarRequest(content, includesVariants: true))
    #expect(found.map(\.question.id).first == same)
    #expect(Set(found.map(\.question.id)) == [same, near, variant])
    #expect(found.map(\.relation) == found.map(\.relation).sorted())
    #expect(found.first?.share == 1 && found.allSatisfy { $0.share >= DuplicateFinder.defaultThreshold })
    let strict = try await bank.similar(to: SimilarRequest(content))
    #expect(strict == found.filter { $0.relation != .variant })
    #expect(try await bank.similar(to: SimilarRequest(content, limit: 1)) == Array(strict.prefix(1)))
    let without = try await bank.similar(to: SimilarRequest(content, except: same))
    #expect(!without.isEmpty && without == strict.filter { $0.question.id != same })
    #expect(try SimilarList(json: SimilarList(items: found).json).items == found)
  }

  @Test func textsWithoutWordsFindNothing() async throws {
    _ = try await add("Hai?")
    for stem in ["", "???", "\" AND *", "khôngcótừnàynhưthế"] {
      let content = QuestionContent(kind: .singleChoice, stem: stem)
      #expect(try await bank.similar(to: SimilarRequest(content)).isEmpty)
    }
  }

  @Test(arguments: [0, 101]) func wrongLimitsAreRefused(limit: Int) async throws {
    let content = QuestionContent(kind: .singleChoice, stem: "Hai?")
    await #expect(throws: BankError.self) { try await bank.similar(to: SimilarRequest(content, limit: limit)) }
  }

  /// What a comparison of all questions finds, the index must lead to, nearly always.
  @Test func theIndexLeadsToWhatTheWholeComparisonFinds() async throws {
    var generator = FixedGenerator(seed: 5)
    var questions: [(QuestionID, Question)] = []
    for (number, starter) in StarterBank.questions().enumerated() where number % 16 == 0 {
      questions.append((starter.id, starter.question))
    }
    for index in stride(from: 0, to: questions.count, by: 8) {
      let copy = Self.spelledAnew(questions[index].1, &generator)
      questions.append((Sample.id(index), copy))
    }
    let lines = questions.flatMap { QuestionBankLines.line(id: $0.0, question: $0.1, status: .published) }
    let report = try await bank.importQuestions(ChunkSource(lines), options: ImportOptions(), observer: ImportLog())
    #expect(report.created == questions.count)

    var finder = DuplicateFinder()
    for (id, question) in questions { finder.insert(id, question.content) }
    let contents = Dictionary(uniqueKeysWithValues: questions.map { ($0.0, $0.1.content) })
    var (expected, found) = (0, 0)
    for pair in finder.clusters(linkedBy: [.same, .near]).flatMap(\.pairs) {
      for (id, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        let content = try #require(contents[id])
        let similar = try await bank.similar(
          to: SimilarRequest(content, except: id, includesVariants: true, limit: 100))
        expected += 1
        if similar.contains(where: { $0.question.id == other }) { found += 1 }
      }
    }
    #expect(expected > 300)
    #expect(Double(found) >= 0.98 * Double(expected), "\(found) of \(expected)")
  }

  /// The same question as another person might have typed it in.
  private static func spelledAnew(_ question: Question, _ generator: inout FixedGenerator) -> Question {
    var copy = question
    copy.content.choices.shuffle(using: &generator)
    if generator.happens(0.5) {
      copy.content.stem = "Câu \(Int.random(in: 1...50, using: &generator)). " + copy.content.stem
    }
    if generator.happens(0.3) { copy.content.stem = TextFolding.fold(copy.content.stem) }
    let words = copy.content.stem.split(separator: " ", omittingEmptySubsequences: false)
    if generator.happens(0.5), words.count > 6 {
      let place = Int.random(in: 1..<words.count, using: &generator)
      copy.content.stem = (words[..<place] + ["nhé"] + words[place...]).joined(separator: " ")
    }
    return copy
  }
}
