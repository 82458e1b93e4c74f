import QuestionAPI
import QuestionModel

/// What was earned in tests.
extension Words {
  var openPaper: String { pick("xem bài làm", "see the paper") }
  var nextView: String { pick("cách xem khác", "next view") }
  var previousView: String { pick("cách xem trước", "the view before") }
  var changeOrder: String { pick("sắp xếp", "sort") }
  var regradeQuestion: String { pick("chấm lại câu này", "regrade it") }
  var writeCSV: String { pick("ghi tệp CSV", "write CSV") }
  var writeFile: String { pick("ghi", "write it") }
  var writeFileTitle: String { pick("Ghi kết quả ra tệp CSV", "Write the results as CSV") }
  var writeFileQuestion: String {
    pick(
      "Tệp mới, chỉ bạn đọc được; tệp đã có thì không bị ghi đè.",
      "A new file that only you can read; none is written over.")
  }
  var onlyForStudents: String { pick("chỉ khi xem theo học sinh", "only by student") }
  var onlyForQuestions: String { pick("chỉ với một câu hỏi", "only for a question") }
  var nothingWaits: String { pick("không có bài chờ chấm", "nothing waits to be marked") }
  var theirAnswer: String { pick("Trả lời", "Answer") }
  var nobodyKnows: String { pick("(không rõ tên)", "(no name)") }
  var withoutName: String { pick("(không ghi)", "(none)") }
  var nobodyBegan: String { pick("Chưa ai làm bài này.", "Nobody has begun this test.") }

  /// The name of a file for the results of a test: letters and digits of any script, parted by hyphens.
  func resultsFile(_ title: String) -> String {
    let parts = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    return "~/" + (pick("kết-quả-", "results-") + parts.joined(separator: "-").prefix(60)) + ".csv"
  }

  func written(_ written: ResultsScreen.Written) -> String {
    written.problem.map { pick("Không ghi được: \($0)", "It could not be written: \($0)") }
      ?? pick("Đã ghi \(written.path).", "\(written.path) is written.")
  }

  func grouping(_ grouping: ResultGrouping) -> String {
    switch grouping {
    case .student: pick("theo học sinh", "by student")
    case .question: pick("theo câu", "by question")
    case .topic: pick("theo chủ đề", "by topic")
    case .level: pick("theo mức độ", "by level")
    }
  }

  func column(of grouping: ResultGrouping) -> String {
    switch grouping {
    case .student: pick("Học sinh", "Student")
    case .question: pick("Câu hỏi", "Question")
    case .topic: pick("Chủ đề", "Topic")
    case .level: pick("Mức độ", "Level")
    }
  }

  var shareColumn: String { pick("Tỉ lệ", "Share") }
  var pointsColumn: String { pick("Điểm", "Points") }
  var itemsColumn: String { pick("Số câu", "Items") }
  var rightColumn: String { pick("Đúng", "Right") }
  var partlyColumn: String { pick("Một phần", "Partly") }
  var wrongColumn: String { pick("Sai", "Wrong") }
  var blankColumn: String { pick("Bỏ trống", "Blank") }

  func order(_ order: ResultsScreen.Order, _ grouping: ResultGrouping) -> String {
    switch order {
    case .natural where grouping == .student: pick("Xếp theo tên.", "Sorted by name.")
    case .natural where grouping == .topic: pick("Chủ đề yếu nhất trước.", "The weakest topic first.")
    case .natural: pick("Xếp như trong đề.", "In the order of the test.")
    case .lowest: pick("Điểm thấp trước.", "The lowest first.")
    case .highest: pick("Điểm cao trước.", "The highest first.")
    }
  }

  func paperPrompt(_ count: Int) -> String {
    pick(
      "Số của học sinh để xem bài làm (1–\(count)), 0 để quay lại:",
      "A student's number for the paper (1–\(count)), 0 to go back:")
  }
  func meanShare(_ share: Double) -> String { pick("trung bình \(percent(share))", "mean \(percent(share))") }
  func waitForMarks(_ count: Int) -> String { pick("\(number(count)) chờ chấm", "\(number(count)) to mark") }
  func bestOf(_ count: Int) -> String { pick("tốt nhất trong \(count) lần", "best of \(count)") }
}

/// The paper of one student.
extension Words {
  var paperTitle: String { pick("Bài làm", "Paper") }
  var nextAttempt: String { pick("lần làm sau", "next attempt") }
  var previousAttempt: String { pick("lần làm trước", "the attempt before") }
  var onlyOneAttempt: String { pick("chỉ có một lần làm", "there is but one attempt") }
  var giveTime: String { pick("thêm giờ", "give time") }
  var giveTimeTitle: String { pick("Thêm giờ làm bài", "Give more time") }
  var giveTimeQuestion: String {
    pick(
      "Bao nhiêu phút (1–1440)? Câu trả lời đến trong giờ thêm cũng được tính.",
      "How many minutes (1–1440)? Answers that came in that time count, too.")
  }
  var giveBack: String { pick("cho làm tiếp", "reopen") }
  var giveBackTitle: String { pick("Cho làm tiếp bài đã nộp?", "Give the paper back?") }
  var giveBackQuestion: String {
    pick(
      "Học sinh sửa được câu trả lời đến khi hết giờ của bài. Điểm tính lại khi nộp.",
      "The student can change answers until its time is over. It is marked anew once handed in.")
  }
  var timeIsOverStill: String {
    pick("Đã trả bài, nhưng giờ đã hết: hãy thêm giờ.", "It is given back, but its time is over: give more time.")
  }

  func attemptOf(_ number: Int, _ count: Int) -> String { pick("lần \(number)/\(count)", "attempt \(number)/\(count)") }

  func ends(_ receipt: AttemptReceipt) -> String {
    receipt.deadline.map { pick("Bài kết thúc lúc \(moment($0)).", "It ends at \(moment($0)).") }
      ?? pick("Bài không có giờ kết thúc.", "It has no end.")
  }
}

/// Marking answers by hand.
extension Words {
  var markingTitle: String { pick("Chấm tự luận", "Marking") }
  var saveMark: String { pick("lưu, bài sau", "save, next") }
  var nextAnswer: String { pick("bỏ qua", "skip") }
  var previousAnswer: String { pick("bài trước", "the one before") }
  var isMarked: String { pick("Đã lưu điểm câu này.", "Its mark is saved.") }

  func markedOf(_ count: Int, _ total: Int) -> String { pick("đã chấm \(count)/\(total)", "\(count)/\(total) marked") }
  func worthAtMost(_ points: Double) -> String { pick("tối đa \(decimal(points)) điểm", "worth \(decimal(points))") }

  func allIsMarked(_ count: Int) -> String {
    count == 0
      ? pick("Không còn câu trả lời nào chờ chấm.", "No answer waits to be marked.")
      : pick("Đã chấm xong \(count) câu.", "\(count) marked; nothing more waits.")
  }

  func stillToMark(_ count: Int) -> String {
    pick("Còn \(number(count)) câu chờ chấm.", "\(number(count)) still to mark.")
  }

  func markingRow(_ row: MarkingScreen.Row) -> String {
    switch row {
    case .points: pick("Điểm", "Points")
    case .comment: pick("Nhận xét", "Comment")
    }
  }

  func markingPlaceholder(_ row: MarkingScreen.Row, maximum: Double) -> String {
    switch row {
    case .points: pick("0 đến \(decimal(maximum))", "0 to \(decimal(maximum))")
    case .comment: pick("học sinh đọc được cùng với điểm", "the student reads it with the mark")
    }
  }

  func describe(_ problem: MarkingScreen.Problem, maximum: Double) -> String {
    switch problem {
    case .noNumber: pick("Hãy gõ điểm từ 0 đến \(decimal(maximum)).", "Type points from 0 to \(decimal(maximum)).")
    case .failed(let error): describe(error)
    case .refused(let reason): reason
    }
  }
}

/// Grading a question otherwise.
extension Words {
  var regradeTitle: String { pick("Chấm lại một câu", "Regrade a question") }
  var remedyQuestion: String { pick("Xử lý câu này thế nào?", "What is to be done about it?") }
  var showChanges: String { pick("xem trước", "preview") }
  var changeMarks: String { pick("chấm lại", "change the marks") }
  var leaveMarks: String { pick("để nguyên", "leave them") }
  var questionIsGone: String { pick("câu hỏi không còn", "the question is gone") }
  var keyIsAsGiven: String {
    pick("câu hỏi chưa được sửa sau khi giao", "the question was not mended since")
  }
  var holdsNow: String { pick("đang áp dụng", "holds now") }
  var earlierKeyHolds: String { pick("đang áp dụng bản sửa trước", "an earlier mended key is in force") }
  var regradeIsDone: String { pick("đã chấm lại", "done") }
  var sameSum: String { pick("như cũ", "the same") }
  var nothingIsChangedYet: String { pick("Chưa có gì thay đổi.", "Nothing is changed yet.") }
  var wholeShrinks: String {
    pick(
      "Chưa có gì thay đổi. Điểm tối đa của bài giảm, nên tỉ lệ của mọi bài đều đổi.",
      "Nothing is changed yet. The whole shrinks, so that every share changes.")
  }
  var noMarkChanges: String { pick("Không điểm nào thay đổi.", "No mark changes.") }

  func remedy(_ remedy: RegradeScreen.Remedy) -> String {
    switch remedy {
    case .newest: pick("Chấm theo đáp án mới nhất", "Grade by the newest key")
    case .everyone: pick("Cho mọi người trọn điểm", "Give everybody the whole mark")
    case .void: pick("Bỏ câu này, không tính cho ai", "Drop it: it counts for nobody")
    case .pinned: pick("Chấm theo đáp án lúc giao bài", "Grade by the key it was given with")
    }
  }

  func marksWouldChange(_ count: Int) -> String {
    pick("\(number(count)) bài đổi điểm", "\(number(count)) would change")
  }

  /// How many marks go up and down.
  func regradeFigures(_ report: RegradeReport) -> String {
    let up = report.changes.count { $0.after > $0.before + 1e-9 }
    let down = report.changes.count { $0.after < $0.before - 1e-9 }
    let same = report.changes.count - up - down
    var parts = [
      pick("▲ \(number(up)) tăng", "▲ \(number(up)) up"), pick("▼ \(number(down)) giảm", "▼ \(number(down)) down"),
    ]
    if same > 0 { parts.append(pick("= \(number(same)) cùng tổng", "= \(number(same)) same sum")) }
    return (parts + [pick("\(number(report.unchanged)) giữ nguyên", "\(number(report.unchanged)) stay")])
      .joined(separator: " · ")
  }
}
