import QuestionModel

/// The words that columns are headed with.
enum TableHeadings {
  /// A column's own headings, and others that schools give it, folded.
  struct Words: Sendable {
    let column: TableColumn
    let vietnamese: String
    let english: String
    let others: [String]

    init(_ column: TableColumn, _ vietnamese: String, _ english: String, _ others: [String] = []) {
      (self.column, self.vietnamese, self.english, self.others) = (column, vietnamese, english, others)
    }
  }

  static let own: [Words] = [
    Words(.id, "mã", "id", ["ma cau hoi", "ma cau", "question id", "identifier", "code"]),
    Words(.title, "tiêu đề", "title", ["ten", "ten cau hoi", "name", "question name"]),
    Words(.kind, "dạng", "kind", ["loai", "loai cau hoi", "dang cau hoi", "type", "question type", "kieu"]),
    Words(
      .stem, "câu hỏi", "question",
      ["stem", "noi dung", "noi dung cau hoi", "question text", "de bai", "cau dan", "text", "prompt"]),
    Words(
      .key, "đáp án", "answer",
      [
        "answers", "dap an dung", "phuong an dung", "correct", "correct answer", "correct answers", "correct option",
        "right answer", "da", "d/a", "dap an dung nhat", "key", "answer key", "tra loi", "cau tra loi",
        "cau tra loi dung", "dap so", "ket qua",
      ]),
    Words(
      .optionList, "các phương án", "options",
      ["phuong an", "lua chon", "cac lua chon", "phuong an tra loi", "cac phuong an tra loi", "choices"]),
    Words(.tolerance, "sai số", "tolerance", ["error", "margin"]),
    Words(
      .explanation, "lời giải", "explanation",
      [
        "giai thich", "huong dan giai", "loi giai chi tiet", "giai chi tiet", "solution", "general feedback",
        "huong dan",
        "rationale", "answer explanation",
      ]),
    Words(.hint, "gợi ý", "hint", ["hints"]),
    Words(
      .level, "mức độ", "level", ["muc", "cap do", "muc do nhan thuc", "cap do nhan thuc", "cognitive level", "bloom"]),
    Words(.statementLevels, "mức độ từng ý", "statement levels"),
    Words(.namespace("subject"), "môn", "subject", ["mon hoc"]),
    Words(.namespace("grade"), "lớp", "grade", ["khoi", "khoi lop", "class"]),
    Words(.namespace("topic"), "chủ đề", "topic", ["chuyen de", "theme", "don vi kien thuc", "noi dung kien thuc"]),
    Words(.namespace("category"), "danh mục", "category", ["thu muc", "folder"]),
    Words(.namespace("chapter"), "chương", "chapter"),
    Words(.namespace("lesson"), "bài", "lesson", ["bai hoc", "unit"]),
    Words(.namespace("strand"), "mạch", "strand", ["mach kien thuc"]),
    Words(.namespace("outcome"), "yêu cầu cần đạt", "outcome", ["learning outcome", "yccd"]),
    Words(.tags, "nhãn", "tags", ["the", "tag", "tu khoa", "keywords", "keyword", "labels"]),
    Words(.difficulty, "độ khó", "difficulty"),
    Words(.language, "ngôn ngữ", "language", ["lang", "tieng"]),
    Words(
      .passage, "ngữ liệu", "passage", ["doan van", "doan trich", "bai doc", "ma ngu lieu", "passage id", "context"]),
    Words(.licence, "giấy phép", "licence", ["license", "ban quyen"]),
    Words(.source, "nguồn", "source", ["nguon goc", "trich tu"]),
    Words(.status, "trạng thái", "status", ["tinh trang", "state"]),
    Words(.optionIDs, "mã phương án", "option ids"),
    Words(.pinned, "cố định", "pinned", ["phuong an co dinh", "fixed"]),
    Words(.feedback, "phản hồi", "feedback", ["nhan xet"]),
    Words(.weights, "trọng số", "weights", ["weight"]),
    Words(.scoring, "cách chấm", "scoring"),
    Words(.media, "tệp", "media", ["hinh", "hinh anh", "hinh ve", "image", "images", "picture", "file"]),
    Words(.rest, "dữ liệu khác", "more data"),
    Words(
      .number, "stt", "no", ["so thu tu", "tt", "cau so", "cau", "#", "question number", "question #", "number", "so"]),
  ]

  /// Columns by their folded headings.
  static let byName: [String: TableColumn] = Dictionary(
    own.flatMap { words in
      ([words.vietnamese, words.english].map(TextFolding.comparable) + words.others).map { ($0, words.column) }
    }
  ) { first, _ in first }

  /// Words before an option's letter or number.
  static let optionWords: Set<String> = [
    "", "phuong an", "dap an", "lua chon", "tra loi", "cau tra loi", "y", "menh de", "phat bieu", "option", "choice",
    "answer", "statement", "opt", "pa",
  ]

  /// Words before the number of a wrong option.
  static let wrongWords: Set<String> = [
    "dap an sai", "phuong an sai", "phuong an nhieu", "cau tra loi sai", "wrong option", "wrong answer",
    "incorrect option", "incorrect answer", "incorrect", "distractor",
  ]

  /// Words before the letter or number of the option that a feedback is about.
  static let feedbackWords: Set<String> = ["phan hoi", "nhan xet", "giai thich", "feedback", "explanation"]
}
