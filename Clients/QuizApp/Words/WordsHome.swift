import QuestionAPI
import QuestionModel

extension Words {
  var appTitle: String { pick("Ngân hàng câu hỏi", "Question bank") }
  var practise: String { pick("luyện tập", "practise") }
  var newQuestion: String { pick("soạn câu hỏi", "new question") }
  var edit: String { pick("sửa", "edit") }
  var browse: String { pick("tìm câu hỏi", "browse") }
  var discard: String { pick("bỏ", "discard") }
  var discardTitle: String { pick("Bỏ bài đang làm dở?", "Discard the unfinished quiz?") }
  var discardQuestion: String {
    pick("Các câu trả lời của bài này sẽ mất.", "The answers of this quiz will be lost.")
  }
  var bankTitle: String { pick("Trong ngân hàng", "In the bank") }
  var lastResults: String { pick("Kết quả gần đây", "Last results") }
  var noResults: String { pick("Chưa có bài nào.", "None yet.") }
  /// Says how an empty bank is filled, to whoever may do so.
  func emptyBank(importing key: String?) -> String {
    let empty = pick("Ngân hàng chưa có câu hỏi nào.", "The bank has no questions.")
    guard let key else { return empty }
    return empty + " "
      + pick(
        "Gõ \(key) (\(importTitle)) để nạp tệp Word, Excel, Moodle… của bạn, hoặc chạy `question-bank starter` để nạp "
          + "bộ câu hỏi mẫu.",
        "Type \(key) (\(importTitle)) to load files of Word, Excel, Moodle and others, or run `question-bank starter` "
          + "to load the starter bank.")
  }

  /// An entry of the first screen's menu.
  func homeEntry(_ entry: HomeScreen.Entry) -> String {
    switch entry {
    case .resume(let snapshot):
      pick("Làm tiếp bài dở", "Resume the quiz")
        + " (\(snapshot.answeredCount)/\(snapshot.items.count))"
        + (snapshot.options.query.isEmpty ? "" : " \(snapshot.options.query)")
    case .practise: pick("Luyện tập", "Practise")
    case .progress: progressTitle
    case .browse: pick("Tìm và xem câu hỏi", "Browse the questions")
    case .write: pick("Soạn câu hỏi mới", "Write a question")
    case .tags: pick("Nhãn", "Tags")
    case .review(let count): pick("Duyệt câu hỏi", "Review questions") + " (\(number(count)))"
    case .proposals(let count): pick("Câu hỏi cấp dưới gửi", "Proposed questions") + " (\(number(count)))"
    case .conflicts(let count): pick("Gộp các bản sửa khác nhau", "Merge edits made apart") + " (\(number(count)))"
    case .waitingExam(let record): waitingExam(record)
    case .sittings: sittingsTitle
    case .given: givenTitle
    case .duplicates: duplicatesTitle
    case .goOn(let draft):
      pick("Viết tiếp", "Go on writing") + (draft.title.isEmpty ? "" : ": \(draft.title)")
    case .operations: operationsTitle
    case .importFiles: importTitle
    case .plans: plansTitle
    case .peers: peersTitle
    case .account(let person):
      pick("Tài khoản", accountTitle) + " (\(person.displayName.isEmpty ? person.name : person.displayName))"
    case .signIn: signInTitle
    case .help: pick("Trợ giúp", "Help")
    case .quit: pick("Thoát", "Quit")
    }
  }

  var dismissNotice: String { pick("đã đọc thông báo", "put the notice away") }
  var noNotice: String { pick("không có thông báo", "there is no notice") }

  /// Word of a planned outage.
  func outage(_ notice: OutageNotice) -> String {
    let (from, until) = (moment(notice.from), moment(notice.until))
    // The day is said once.
    let end = from.prefix(10) == until.prefix(10) ? until.dropFirst(11) : until[...]
    return pick("Tạm ngừng", "Not available") + " \(from)–\(end): \(notice.text)"
  }

  /// How much is in the bank.
  func bankFigures(questions: Int, revisions: Int) -> String {
    self.questions(questions) + " · "
      + pick("\(number(revisions)) bản sửa", "\(number(revisions)) \(revisions == 1 ? "revision" : "revisions")")
  }

  /// How many questions wait to be merged.
  func conflicts(_ count: Int) -> String {
    pick(
      "\(number(count)) câu có bản sửa xung đột (tìm: is:conflict)",
      "\(number(count)) in conflict (search: is:conflict)")
  }

  /// A result in short.
  func score(right: Int, count: Int, share: Double) -> String {
    pick("đúng \(right)/\(count) · \(percent(share))", "\(right)/\(count) right · \(percent(share))")
  }

  /// An entry of the journal did not read.
  func journalSetAside(_ place: String) -> String {
    pick(
      "Không đọc được một bài làm dở; tệp được giữ lại ở \(place).",
      "An unfinished quiz could not be read; its file is kept as \(place).")
  }

  /// The journal cannot be used.
  func journalProblem(_ reason: String) -> String {
    pick("Không dùng được thư mục lưu bài làm: \(reason)", "The folder for quizzes cannot be used: \(reason)")
  }
}
