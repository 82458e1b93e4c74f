import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// Questions that are much alike, found over a bank.
struct DuplicateTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  private func add(
    _ stem: String, _ choices: [String] = ["Hà Nội", "Huế", "Đà Nẵng", "Cần Thơ"],
    status: QuestionStatus = .published, tags: [String] = []
  ) async throws -> QuestionID {
    let question = Sample.question(stem, tags: tags, choices: choices)
    return try await bank.create(QuestionDraft(question, status: status), idempotencyKey: nil).id
  }

  @Test func alikeAreFoundAndVariantsOnDemand() async throws {
    let one = try await add("Thủ đô của nước Việt Nam là thành phố nào sau đây?", tags: ["a"])
    let two = try await add(
      "thu do cua nuoc Viet Nam là thành phố nào sau đây", ["Cần Thơ", "Hà Nội", "Huế", "Đà Nẵng"], tags: ["a"])
    _ = try await add("Thủ đô của nước Việt Nam là thành phố nào sau đây?", status: .retired)
    let three = try await add("Tính giá trị của biểu thức 2 + 3 khi biết kết quả là số tự nhiên", ["5", "6", "7", "8"])
    let four = try await add("Tính giá trị của biểu thức 2 + 4 khi biết kết quả là số tự nhiên", ["5", "6", "7", "8"])
    _ = try await add("Ai viết Truyện Kiều?", ["Nguyễn Du", "Tố Hữu", "Xuân Diệu", "Nam Cao"])

    let report = try await bank.duplicates(DuplicateRequest())
    #expect(report.questions == 5 && report.found == 1)
    #expect(report.groups.map { $0.members.map(\.id) } == [[one, two].sorted()])
    #expect(report.groups[0].pairs.map(\.relation) == [.same])
    #expect(try DuplicateReport(json: report.json) == report)

    let more = try await bank.duplicates(DuplicateRequest(includesVariants: true))
    #expect(more.groups.map { $0.members.map(\.id) } == [[one, two].sorted(), [three, four].sorted()])
    #expect(more.groups[1].pairs.map(\.relation) == [.variant])
    let first = try await bank.duplicates(DuplicateRequest(includesVariants: true, limit: 1))
    #expect(first.found == 2 && first.groups == Array(more.groups.prefix(1)))
    #expect(try await bank.duplicates(DuplicateRequest(query: "-tag:a")).groups.isEmpty)
  }

  @Test func wrongRequestsAreRefused() async throws {
    for request in [DuplicateRequest(query: "(("), DuplicateRequest(limit: 0), DuplicateRequest(limit: 1001)] {
      await #expect(throws: BankError.self) { try await bank.duplicates(request) }
    }
  }
}
