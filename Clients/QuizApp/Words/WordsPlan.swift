import QuestionAPI
import QuestionModel
import TerminalScreen

/// Plans (ma trận đề) and filling them.
extension Words {
  var plansTitle: String { pick("Ma trận & đề kiểm tra", "Plans & tests") }
  var plansTab: String { pick("ma trận", "plans") }
  var testsTab: String { pick("đề", "tests") }
  var otherTab: String { pick("ma trận hay đề", "plans or tests") }
  var plansPlaceholder: String { pick("tên, nhãn…", "title, tags…") }
  var newDocument: String { pick("tạo mới", "new") }
  var duplicate: String { pick("nhân bản", "duplicate") }
  var detailsAndHistory: String { pick("chi tiết, lịch sử", "details, history") }
  var clearSearch: String { pick("bỏ tìm", "stop searching") }
  var drawingNow: String { pick("Đang rút câu hỏi…", "Drawing questions…") }

  func tab(_ tab: PlansScreen.Tab) -> String {
    tab == .plans ? pick("Ma trận đề", "Plans") : pick("Đề kiểm tra", "Tests")
  }

  func noDocuments(_ tab: PlansScreen.Tab, _ keys: KeyMap) -> String {
    let key = keys.name(of: PlansCommands.new)
    return tab == .plans
      ? pick(
        "Chưa có ma trận nào. \(key): tạo mới theo mẫu.", "There is no plan yet. \(key): a new one from a pattern.")
      : pick(
        "Chưa có đề nào. \(key): rút câu hỏi thành đề, hoặc tạo từ ma trận.",
        "There is no test yet. \(key): draw questions for one, or fill a plan.")
  }

  func newHeading(_ tab: PlansScreen.Tab) -> String {
    tab == .plans
      ? pick("Ma trận mới theo mẫu", "New plan from a pattern")
      : pick("Đề mới: rút câu đã công bố", "New test: draw published questions")
  }

  var planTitle: String { pick("Ma trận", "Plan") }
  var topicColumn: String { pick("Chủ đề", "Topic") }
  var countColumn: String { pick("câu", "no.") }
  var sumOfQuestions: String { pick("Số câu", "Questions") }
  var sumOfPoints: String { pick("Điểm", "Points") }
  var shareOfPoints: String { pick("Tỉ lệ", "Share") }
  var anyLevel: String { pick("mọi mức", "any") }
  var anyTopic: String { pick("(mọi chủ đề)", "(any topic)") }
  var partWithoutTitle: String { pick("(phần)", "(part)") }

  func kind(_ kind: BlueprintCell.Kind) -> String {
    switch kind {
    case .questions(nil): pick("mọi dạng", "any kind")
    case .questions(let kind?): self.kind(kind)
    case .essay: essay
    }
  }

  /// "12 câu · 3 đ"
  func questionsAndPoints(_ count: Int, _ points: Double) -> String {
    pick("\(number(count)) câu · \(decimal(points)) đ", "\(number(count)) q · \(decimal(points)) pts")
  }

  func pointsEach(_ points: Double) -> String { "×" + decimal(points) + pick("đ", "") }

  func sum(_ count: Int, each points: Double) -> String {
    let total = decimal(Double(count) * points)
    return pick("\(count) câu × \(decimal(points)) = \(total) điểm", "\(count) × \(decimal(points)) = \(total) points")
  }

  var typeANumber: String { pick("gõ số để đặt số câu", "type how many questions") }

  func emptyPart(_ keys: KeyMap) -> String {
    let (row, column) = (keys.name(of: PlanCommands.addRow), keys.name(of: PlanCommands.addColumn))
    return pick(
      "Phần này còn trống. \(row): thêm chủ đề; \(column): thêm cột dạng và mức độ.",
      "This part is empty. \(row): add a topic; \(column): add a column of a kind and level.")
  }

  func noParts(_ keys: KeyMap) -> String {
    let key = keys.name(of: PlanCommands.addSection)
    return pick("Chưa có phần nào. \(key): thêm phần.", "There is no part yet. \(key): add one.")
  }

  func describe(_ finding: PlanFinding) -> String {
    switch finding.fault {
    case .count:
      pick(
        "Một ô có từ 1 đến \(BlueprintCell.maximumCount) câu.",
        "A cell has 1 to \(BlueprintCell.maximumCount) questions.")
    case .points:
      pick("Điểm mỗi câu từ 0 đến 1000.", "The points of a question lie between 0 and 1000.")
    case .tooMany(let count):
      pick(
        "Đề có nhiều nhất \(DocumentValidation.maximumItems) câu, không phải \(count).",
        "A test has \(DocumentValidation.maximumItems) questions at the most, not \(count).")
    case .query(let error): querySyntax(error)
    case .other(let problem): problem.description
    }
  }

  // What can be done with a plan.
  var columnLeft: String { pick("cột trước", "column before") }
  var columnRight: String { pick("cột sau", "next column") }
  func typeDigit(_ digit: Int) -> String { pick("gõ \(digit) vào ô", "type \(digit)") }
  var clearCell: String { pick("xóa ô", "empty the cell") }
  var oneMore: String { pick("thêm một câu", "one more") }
  var oneLess: String { pick("bớt một câu", "one less") }
  var pointsOfCell: String { pick("điểm mỗi câu", "points each") }
  var addRow: String { pick("thêm chủ đề", "add topic") }
  var changeRow: String { pick("sửa chủ đề", "change topic") }
  var removeRow: String { pick("xóa dòng", "remove row") }
  var addColumn: String { pick("thêm cột", "add column") }
  var changeColumn: String { pick("sửa cột", "change column") }
  var removeColumn: String { pick("xóa cột", "remove column") }
  var addPart: String { pick("thêm phần", "add part") }
  var changePart: String { pick("sửa phần", "change part") }
  var removePart: String { pick("xóa phần", "remove part") }
  var planDetails: String { pick("thông tin chung", "title, tags, search") }
  var howItIsTaken: String { pick("cách làm bài", "how it is taken") }
  var fillPlan: String { pick("rút đề", "fill") }

  var emptyCell: String { pick("ô này trống", "the cell is empty") }
  var noCellYet: String { pick("chưa có ô nào", "there is no cell yet") }
  var noPartYet: String { pick("chưa có phần nào", "there is no part yet") }
  var noRowYet: String { pick("chưa có dòng nào", "there is no row yet") }
  var noColumnYet: String { pick("chưa có cột nào", "there is no column yet") }
  var asksForNothing: String { pick("ma trận chưa có câu nào", "the plan asks for nothing yet") }
}

/// Filling a plan.
extension Words {
  var fillTitle: String { pick("Rút đề", "Fill") }
  var fillingNow: String { pick("Đang rút đề…", "Filling the plan…") }
  var swappingNow: String { pick("Đang tìm câu khác…", "Looking for another question…") }
  var filledWhole: String { pick("Đủ câu", "Whole") }
  var swapQuestion: String { pick("đổi câu khác", "another question") }
  var swapBySearch: String { pick("đổi theo từ khóa", "another by a search") }
  var fillAgain: String { pick("rút lại", "fill anew") }
  var chooseSeed: String { pick("số rút", "seed") }
  var saveAsTest: String { pick("lưu thành đề", "save as a test") }
  var noQuestionSelected: String { pick("hãy chọn một câu hỏi", "select a question") }
  var notFilledYet: String { pick("chưa rút được đề", "it is not filled yet") }
  var leaveFillQuestion: String {
    pick("Đề với các câu đã đổi chưa được lưu.", "The test with what was swapped is not saved.")
  }
  var seedHeading: String { pick("Cùng số rút cho cùng một đề", "The same seed gives the same test") }
  var searchHeading: String { pick("Câu khác, tìm theo từ khóa", "Another question, by a search") }

  func seed(_ seed: UInt64) -> String { pick("số rút \(seed)", "seed \(seed)") }

  func missing(_ count: Int) -> String { pick("Thiếu \(count) câu", "\(questions(count)) short") }

  func saveTestHeading(missing count: Int) -> String {
    let title = pick("Lưu thành đề", "Save as a test")
    return count == 0 ? title : "\(title) — \(missing(count))"
  }

  func meanDifficulty(_ value: Double, aim: Double?) -> String {
    pick("độ khó \(decimal(value))", "difficulty \(decimal(value))")
      + (aim.map { pick(" (muốn \(decimal($0)))", " (aim \(decimal($0)))") } ?? "")
  }

  func shortOf(_ missing: Int, _ wanted: Int) -> String {
    pick("thiếu \(missing)/\(wanted)", "\(missing) of \(wanted) short")
  }

  /// Why a cell is short.
  func reasons(_ shortage: CellShortage) -> String {
    var reasons = [pick("\(shortage.matching) câu phù hợp", "\(shortage.matching) in the bank fit")]
    if shortage.recent > 0 {
      reasons.append(pick("\(shortage.recent) vừa dùng ở đề trước", "\(shortage.recent) used in the last tests"))
    }
    if shortage.alike > 0 {
      reasons.append(pick("\(shortage.alike) giống câu đã lấy", "\(shortage.alike) much like one that was taken"))
    }
    return reasons.joined(separator: ", ")
  }
}
