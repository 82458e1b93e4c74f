import QuestionModel
import TerminalScreen

/// The forms for plans and tests.
extension Words {
  var applyForm: String { pick("nhận", "apply") }

  func testField(_ field: TestField) -> String {
    switch field {
    case .title: pick("Tên đề", "Title")
    case .language: pick("Ngôn ngữ", "Language")
    case .tags: pick("Nhãn", "Tags")
    case .query: pick("Tìm thêm", "Search")
    case .profile: pick("Theo mẫu", "Pattern")
    case .spread: pick("Chia mức độ", "Levels")
    case .avoidsLast: pick("Tránh đề trước", "Avoid last tests")
    case .difficulty: pick("Độ khó", "Difficulty")
    case .heading: pick("Tên phần", "Heading")
    case .instructions: pick("Hướng dẫn", "Instructions")
    case .scoring: editorLabel(.scoring)
    case .kind: editorLabel(.kind)
    case .level: editorLabel(.level)
    case .count: pick("Số câu", "Questions")
    case .points: pick("Điểm mỗi câu", "Points each")
    case .wholeColumn: pick("Cho cả cột", "Whole column")
    case .wholePart: pick("Cho cả phần", "Whole part")
    case .drawn: pick("Câu hỏi", "Questions")
    case .seed: pick("Số rút", "Seed")
    case .essay: pick("Đề tự luận", "Essay")
    case .setting(let row): setting(row)
    }
  }

  private func setting(_ row: SettingsRow) -> String {
    switch row {
    case .duration: pick("Thời gian (phút)", "Time (minutes)")
    case .attempts: pick("Số lần làm", "Attempts")
    case .feedback: pick("Cho xem đáp án", "Answers shown")
    case .navigation: pick("Đi lại", "Moving about")
    case .passMark: pick("Đạt từ (%)", "Pass mark (%)")
    case .shufflesQuestions: pick("Trộn câu hỏi", "Mix questions")
    case .shufflesChoices: pick("Trộn phương án", "Mix options")
    case .grace: pick("Chờ thêm (giây)", "Grace (seconds)")
    }
  }

  func testPlaceholder(_ field: TestField) -> String {
    switch field {
    case .title: pick("như Kiểm tra giữa kì", "such as Mid-term test")
    case .tags: "subject:toán grade:12"
    case .query: pick("để trống: mọi câu", "empty: any")
    case .spread: pick("nhận biết 40, thông hiểu 30…", "easy 40, medium 30…")
    case .avoidsLast: "0"
    case .difficulty: pick("0 dễ – 1 khó", "0 easy – 1 hard")
    case .level: pick("để trống: mọi mức", "empty: any")
    case .instructions, .heading: ""
    case .essay: pick("đề bài của câu tự luận", "what the essay asks for")
    case .setting(.duration): pick("không giới hạn", "no limit")
    case .setting(.attempts): pick("bao nhiêu cũng được", "any number")
    case .setting(.passMark): pick("không xét đạt", "nobody passes or fails")
    default: ""
    }
  }

  /// What a row means, where its name is not enough.
  func help(of field: TestField) -> String? {
    switch field {
    case .query:
      pick("Câu tìm lọc thêm câu hỏi, như -tag:khó.", "A search that narrows the questions, such as -tag:hard.")
    case .tags: pick("Gõ vài chữ rồi ↓ Enter lấy nhãn có sẵn.", "Type a few letters, then ↓ Enter takes a tag.")
    case .avoidsLast:
      pick("Không lấy câu đã dùng trong ngần ấy đề gần nhất.", "Questions of so many last tests are not taken.")
    case .difficulty: pick("Độ khó trung bình muốn có, 0 đến 1.", "The mean difficulty to aim for, 0 to 1.")
    case .spread:
      pick("Mỗi phần chia theo các tỉ lệ này.", "Each part is spread by these shares.")
    case .drawn:
      pick("Cố định, hoặc mỗi học sinh một bộ câu riêng.", "Fixed, or questions of their own for each student.")
    case .setting(.grace):
      pick("Câu trả lời đang gửi khi hết giờ vẫn được tính.", "An answer on its way at the end still counts.")
    default: nil
    }
  }

  /// A choice by its place.
  func testChoice(_ field: TestField, _ place: Int) -> String {
    switch field {
    case .language:
      switch place {
      case 0: pick("tiếng Việt", "Vietnamese")
      case 1: pick("tiếng Anh", "English")
      default: pick("để như cũ", "as it is")
      }
    case .profile: PlansScreen.profiles.indices.contains(place) ? profile(PlansScreen.profiles[place]) : ""
    case .drawn: place == 0 ? pick("cố định", "fixed") : pick("rút riêng cho mỗi em", "drawn for each student")
    case .setting(.feedback): feedbackName(TestForm.feedbacks[place])
    case .setting(.navigation):
      TestForm.navigations[place] == .free ? pick("tự do", "freely") : pick("chỉ đi tới", "forward only")
    default: ""
    }
  }

  private func profile(_ profile: BlueprintProfile) -> String {
    switch profile {
    case .nationalMathematics: pick("thi tốt nghiệp: Toán", "national: mathematics")
    case .nationalScience: pick("thi tốt nghiệp: Lí, Hóa, Sinh", "national: sciences")
    case .nationalSociety: pick("thi tốt nghiệp: Sử, Địa…", "national: history, geography")
    case .school: pick("trường: TN 3, Đ/S 2, TLN 2, TL 3", "school: 3, 2, 2, 3 points")
    case .schoolWithoutShortAnswers: pick("trường: TN 3, Đ/S 4, TL 3", "school: 3, 4, 3 points")
    case .plain: pick("mười câu bất kì", "ten questions of any kind")
    }
  }

  func describe(_ problem: TestFormProblem) -> String {
    let name = testField(problem.row)
    switch problem.fault {
    case .empty: return pick("\(name) còn trống.", "\(name) is empty.")
    case .number(let low, let high):
      let (low, high) = (decimal(low), decimal(high))
      return pick("\(name): một số từ \(low) đến \(high).", "\(name): a number from \(low) to \(high).")
    case .tag(let text): return pick("“\(text)” không phải là nhãn.", "“\(text)” is no tag.")
    case .query(let error): return querySyntax(error)
    case .columnIsThere:
      return pick("Đã có cột của dạng và mức độ này.", "There is a column of this kind and level.")
    case .spread(let text):
      return pick(
        "“\(text)”: viết mức độ rồi tỉ lệ, như vận dụng 30.", "“\(text)”: a level, then its share, as hard 30.")
    }
  }

  /// What a form is about.
  func heading(of subject: TestEntry.Subject) -> String {
    switch subject {
    case .details: pick("Thông tin chung", "The whole of it")
    case .settings: pick("Cách làm bài", "How it is taken")
    case .section(let isNew): isNew ? pick("Phần mới", "New part") : pick("Phần", "Part")
    case .row(let isNew):
      isNew
        ? pick("Chủ đề mới (nhãn của câu hỏi)", "New topic (tags of its questions)")
        : pick("Chủ đề (nhãn của câu hỏi)", "Topic (tags of its questions)")
    case .column(let isNew):
      isNew
        ? pick("Cột mới: dạng và mức độ", "New column: kind and level")
        : pick("Cột: dạng và mức độ", "Column: kind and level")
    case .cell: pick("Số câu và điểm", "Questions and points")
    case .points: pick("Điểm của câu", "Points of the question")
    case .essay: pick("Câu tự luận", "Essay")
    case .search: pick("Thêm câu, tìm theo từ khóa", "Add a question, by a search")
    }
  }

  // What is not saved.
  var unsavedTitle: String { pick("Chưa lưu", "Not saved") }
  var unsavedAtQuit: String { pick("Thoát khi chưa lưu?", "Quit before it is saved?") }
  var saveAndLeave: String { pick("lưu rồi ra", "save and leave") }
  var dropChanges: String { pick("bỏ thay đổi", "drop the changes") }

  func unsavedQuestion(_ keys: KeyMap) -> String {
    let key = keys.name(of: DepartureCommands.drop)
    return pick(
      "Có thay đổi chưa lưu vào ngân hàng. \(key): bỏ thay đổi và ra.",
      "There are changes that the bank does not have. \(key): drop them and leave.")
  }

  var copySuffix: String { pick(" (bản sao)", " (copy)") }

  var saveBeforeGiving: String { pick("hãy lưu đề trước khi giao", "save the test before it is given") }

  /// What the line at the bottom says, and why where that is known.
  func describe(_ notice: DocumentNotice, because reason: String? = nil) -> (String, StyleRole) {
    switch notice {
    case .saved(let revision): ("\(Mark.correct) \(savedAs(revision.short))", .correct)
    case .saveFirst: ("\(Mark.warning) \(saveBeforeGiving)", .warning)
    case .mendFirst(let count): ("\(Mark.warning) \(mendFirst(count)) " + (reason ?? ""), .error)
    case .failed(let error): ("\(Mark.warning) \(describe(error))", .error)
    case .pinned(let count):
      (
        pick(
          "Đã ghim bản mới của \(questions(count)). Lưu để giữ.", "Pinned \(questions(count)) as now. Save to keep."),
        .correct
      )
    case .swapped(true): ("\(Mark.correct) " + pick("Đã đổi câu khác.", "Another question is taken."), .correct)
    case .swapped(false):
      (
        "\(Mark.warning) "
          + pick("Không tìm được câu nào khác.", "The bank has no other question for this."), .warning
      )
    }
  }
}
