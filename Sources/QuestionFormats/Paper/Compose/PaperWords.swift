import QuestionModel

/// The words that a printed paper adds to its questions.
struct PaperWords {
  let language: PaperLanguage

  func pick(_ vietnamese: String, _ english: String) -> String { language == .vietnamese ? vietnamese : english }

  func question(_ number: Int) -> String { pick("Câu \(number)", "Question \(number)") }
  func code(_ code: String) -> String { pick("Mã đề \(code)", "Code \(code)") }
  var candidate: String { pick("Họ, tên thí sinh:", "Candidate's name:") }
  var candidateNumber: String { pick("Số báo danh:", "Candidate number:") }
  var classroom: String { pick("Lớp:", "Class:") }
  var end: String { pick("HẾT", "THE END") }
  var page: String { pick("Trang", "Page") }

  var notes: [String] {
    [
      pick("- Thí sinh không được sử dụng tài liệu.", "- No materials may be used."),
      pick("- Giám thị không giải thích gì thêm.", "- Invigilators give no further explanation."),
    ]
  }

  func subject(_ subject: String) -> String { pick("Môn: ", "Subject: ") + subject }
  func schoolYear(_ year: String) -> String { pick("NĂM HỌC ", "SCHOOL YEAR ") + year }

  func duration(_ minutes: Int) -> String {
    pick(
      "Thời gian làm bài: \(minutes) phút, không kể thời gian phát đề",
      "Time: \(minutes) minutes, not counting the handing out of papers")
  }

  func pages(_ count: Int) -> String {
    let number = count < 10 ? "0\(count)" : "\(count)"
    return pick("(Đề thi có \(number) trang)", "(The paper has \(count) page\(count == 1 ? "" : "s"))")
  }

  func passage(from first: Int, to last: Int) -> String {
    guard first < last else {
      return pick("Đọc đoạn văn sau và trả lời câu \(first).", "Read the passage and answer question \(first).")
    }
    return pick(
      "Đọc đoạn văn sau và trả lời các câu hỏi từ câu \(first) đến câu \(last).",
      "Read the passage and answer questions \(first) to \(last).")
  }

  func points(_ points: Double) -> String {
    let number = AnswerNotation.text(of: points, language: language)
    return pick("(\(number) điểm)", "(\(number) point\(points == 1 ? "" : "s"))")
  }

  /// What is to be done in a section whose questions are all of one kind, as the national exam says it.
  func instructions(_ kind: QuestionKind?, from first: Int, to last: Int) -> String? {
    let range =
      first < last
      ? pick("Thí sinh trả lời từ câu \(first) đến câu \(last).", "Answer questions \(first) to \(last).")
      : pick("Thí sinh trả lời câu \(first).", "Answer question \(first).")
    switch kind {
    case .singleChoice:
      return range
        + pick(" Mỗi câu hỏi thí sinh chỉ chọn một phương án.", " Choose one option for each question.")
    case .multipleResponse:
      return range
        + pick(" Mỗi câu hỏi có thể có nhiều phương án đúng.", " Each question may have several right options.")
    case .trueFalseCluster:
      return range
        + pick(
          " Trong mỗi ý a), b), c), d) ở mỗi câu, thí sinh chọn đúng hoặc sai.",
          " For each statement a), b), c), d), choose true or false.")
    case .trueFalse: return range + pick(" Mỗi câu, thí sinh chọn đúng hoặc sai.", " Choose true or false.")
    case .numeric, .shortAnswer: return range
    default: return nil
    }
  }

  // The answer sheet and the pages of keys.
  var sheetTitle: String { pick("PHIẾU TRẢ LỜI TRẮC NGHIỆM", "ANSWER SHEET") }
  var codeTitle: String { pick("Mã đề", "Code") }
  var candidateTitle: String { pick("Số báo danh", "Candidate number") }
  var subjectTitle: String { pick("Môn:", "Subject:") }
  var keysTitle: String { pick("BẢNG ĐÁP ÁN", "ANSWER KEYS") }
  var originsTitle: String { pick("BẢNG ĐỐI CHIẾU VỚI ĐỀ GỐC", "MAP TO THE ORIGINAL PAPER") }
  var questionTitle: String { pick("Câu", "No.") }
  var essay: String { pick("TL", "Essay") }

  var originsHelp: String {
    pick(
      "Mỗi ô ghi câu của đề gốc, rồi các chữ cái của đề gốc theo thứ tự A, B, C, D của mã đề.",
      "Each cell gives the number in the original, then the original's letters in the order A, B, C, D of the code.")
  }

  var fillIn: String {
    pick(
      "Tô kín ô tròn ứng với câu trả lời. Mỗi câu chỉ tô theo yêu cầu của phần đó.",
      "Fill the circle of your answer completely, as each part asks.")
  }
}
