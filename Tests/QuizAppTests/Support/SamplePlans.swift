import QuestionAPI
import QuestionModel

/// Plans and tests as teachers make them.
enum SamplePlans {
  /// The plan of a test in three parts, whose first cell asks for more than a bank for tests has.
  static let national: Blueprint = {
    var plan = Blueprint(title: "Kiểm tra giữa kì Toán 12")
    plan.language = "vi"
    plan.tags = tags("subject:toán")
    plan.settings = QuizSettings(duration: 90 * 60)
    plan.avoidsLast = 3
    plan.sections = [
      PaperSection(id: "p1", title: "PHẦN I", instructions: "Mỗi câu hỏi thí sinh chỉ chọn một phương án."),
      PaperSection(
        id: "p2", title: "PHẦN II", instructions: "Trong mỗi ý a), b), c), d) ở mỗi câu, thí sinh chọn đúng hoặc sai.",
        scoring: .fourStatements),
      PaperSection(id: "p3", title: "PHẦN III", instructions: "Tự luận: trình bày lời giải."),
    ]
    plan.cells = [
      cell("c1", "p1", .questions(.singleChoice), "Nhận biết", "topic:đạo-hàm", 3, 0.25),
      cell("c2", "p1", .questions(.singleChoice), "Thông hiểu", "topic:đạo-hàm", 2, 0.25),
      cell("c3", "p1", .questions(.multipleResponse), "Thông hiểu", "topic:số-học", 1, 0.5),
      cell("c4", "p2", .questions(.trueFalseCluster), "Vận dụng", "topic:hàm-số", 1, 1),
      BlueprintCell(id: "c5", section: "p3", kind: .essay, count: 2, points: 1.5),
    ]
    return plan
  }()

  /// A plan that no table has a place for as it stands: two cells that ask for the same, one of several topics, a
  /// narrower search, other points, and members of a later version.
  static let general: Blueprint = {
    var plan = national
    var twin = plan.cells[0]
    (twin.id, twin.points, twin.count) = ("c6", 0.5, 1)
    twin.extra["later"] = true
    var several = cell("c7", "p1", .questions(nil), nil, "topic:hàm-số", 2, 1)
    several.tags += tags("topic:số-học", "grade:12")
    several.query = "-tag:khó"
    plan.cells += [twin, several]
    return plan
  }()

  static func cell(
    _ id: String, _ section: String, _ kind: BlueprintCell.Kind, _ level: String?, _ topic: String, _ count: Int,
    _ points: Double
  ) -> BlueprintCell {
    BlueprintCell(
      id: id, section: section, kind: kind, level: level, tags: tags("subject:toán", topic), count: count,
      points: points)
  }

  static func tags(_ names: String...) -> [Tag] { names.compactMap { try? Tag($0) } }

  static func document(_ content: QuestionContent) -> Question { Question(content: content, key: AnswerKey()) }

  /// The plan as a bank has it.
  static let planID = FakeBank.id(SampleQuestions.all.count + 1)
  /// The test as a bank has it.
  static let testID = FakeBank.id(SampleQuestions.all.count + 2)

  /// A bank with a plan and a test: two questions, of which the first was edited since, an essay, and two drawn anew.
  static func bank(_ plan: Blueprint = national) -> FakeBank {
    let bank = FakeBank(SampleQuestions.all + [document(plan.content())])
    bank.add(document(test(in: bank).content()), id: testID)
    return bank
  }

  static func test(in bank: FakeBank) -> Quiz {
    var quiz = Quiz(title: "Đề số 1")
    quiz.language = "vi"
    quiz.tags = tags("subject:toán")
    quiz.sections = national.sections
    quiz.settings = QuizSettings(duration: 45 * 60)
    let stored = bank.stored
    func revision(_ place: Int, _ age: Int) -> RevisionID {
      ContentDigest(of: stored[place].history[age].canonicalBytes)
    }
    quiz.items = [
      QuizItem(id: "i1", section: "p1", prompt: .question(stored[0].id, revision(0, 1)), points: 0.25),
      QuizItem(id: "i2", section: "p1", prompt: .question(stored[1].id, revision(1, 0)), points: 0.5),
      QuizItem(id: "i3", section: "p3", prompt: .essay(""), points: 3),
    ]
    quiz.cells = [cell("d1", "p2", .questions(.trueFalseCluster), "Vận dụng", "topic:hàm-số", 2, 1)]
    return quiz
  }
}
