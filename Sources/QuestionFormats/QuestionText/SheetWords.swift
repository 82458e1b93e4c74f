import QuestionModel

/// A name in a question's head.
enum SheetField: CaseIterable {
  case id
  case kind
  case status
  case tags
  case level
  case language
  case difficulty
  case licence
  case source
  case hint
  case passage
  case media
  case explanationMedia
  case scoring
  case message

  /// Whether the name may stand more than once.
  var isRepeatable: Bool { self == .tags || self == .media || self == .explanationMedia }
}

/// The words of a sheet in one language; reading takes those of both.
struct SheetWords {
  let language: QuestionSheet.Language

  static let english = SheetWords(language: .english)
  static let vietnamese = SheetWords(language: .vietnamese)

  func pick(_ vietnamese: String, _ english: String) -> String { language == .vietnamese ? vietnamese : english }

  func name(of field: SheetField) -> String {
    switch field {
    case .id: "id"
    case .kind: pick("dạng", "kind")
    case .status: pick("trạng thái", "status")
    case .tags: pick("nhãn", "tags")
    case .level: pick("mức độ", "level")
    case .language: pick("ngôn ngữ", "language")
    case .difficulty: pick("độ khó", "difficulty")
    case .licence: pick("giấy phép", "licence")
    case .source: pick("nguồn", "source")
    case .hint: pick("gợi ý", "hint")
    case .passage: pick("ngữ liệu", "passage")
    case .media: pick("tệp", "media")
    case .explanationMedia: pick("tệp lời giải", "explanation media")
    case .scoring: pick("cách chấm", "scoring")
    case .message: pick("lời nhắn", "message")
    }
  }

  func name(of kind: QuestionKind) -> String {
    switch kind {
    case .singleChoice: pick("một đáp án", "single choice")
    case .multipleResponse: pick("nhiều đáp án", "multiple response")
    case .trueFalse: pick("đúng/sai", "true/false")
    case .trueFalseCluster: pick("cụm đúng/sai", "true/false cluster")
    case .shortAnswer: pick("trả lời ngắn", "short answer")
    case .numeric: pick("đáp số", "numeric")
    case .passage: pick("đoạn ngữ liệu", "passage")
    case .blueprint: pick("ma trận", "blueprint")
    case .quiz: pick("đề", "quiz")
    case .unknown(let name): name
    }
  }

  func name(of status: QuestionStatus) -> String {
    switch status {
    case .draft: pick("bản nháp", "draft")
    case .inReview: pick("chờ duyệt", "in review")
    case .published: pick("đã công bố", "published")
    case .retired: pick("đã thu hồi", "retired")
    }
  }

  /// The name of a way of scoring; nil for a table.
  func name(of rule: ScoreRule) -> String? {
    switch rule {
    case .allOrNothing: pick("đúng hết mới có điểm", "all or nothing")
    case .weights: pick("theo trọng số", "weights")
    case .perStatement: pick("từng ý", "per statement")
    case .table: nil
    }
  }

  func truth(_ value: Bool) -> String { value ? pick("ĐÚNG", "TRUE") : pick("SAI", "FALSE") }
  func letter(_ value: Bool) -> String { value ? pick("Đ", "T") : pick("S", "F") }
  var pinned: String { pick("cố định", "pinned") }
  var explanation: String { pick("giải thích", "explanation") }

  static let namedRules: [ScoreRule] = [.allOrNothing, .weights, .perStatement]
  private static let both = [vietnamese, english]

  /// Names of the head by their folded spelling.
  static let fields = table(
    SheetField.allCases.flatMap { field in both.map { ($0.name(of: field), field) } } + [
      ("mã", .id), ("type", .kind), ("tag", .tags), ("license", .licence), ("đoạn văn", .passage), ("hình", .media),
      ("hình lời giải", .explanationMedia), ("tệp giải thích", .explanationMedia),
      ("score", .scoring), ("ghi chú", .message),
    ])

  static let kinds = table(
    QuestionKind.texts.flatMap { kind in both.map { ($0.name(of: kind), kind) } + [(kind.name, kind)] } + [
      ("true false", .trueFalse), ("đúng sai", .trueFalse), ("cụm đúng sai", .trueFalseCluster),
      ("true false cluster", .trueFalseCluster), ("numerical", .numeric), ("ngữ liệu", .passage),
      ("đoạn văn", .passage),
    ])

  static let statuses = table(
    QuestionStatus.allCases.flatMap { status in both.map { ($0.name(of: status), status) } + [(status.rawValue, status)]
    }
      + [("nháp", .draft), ("công bố", .published), ("xuất bản", .published), ("thu hồi", .retired)])

  static let rules = table(
    namedRules.flatMap { rule in both.compactMap { words in words.name(of: rule).map { ($0, rule) } } } + [
      ("allOrNothing", .allOrNothing), ("perStatement", .perStatement), ("trọng số", .weights),
    ])

  static let explanations: Set<String> = Set(
    ["giải thích", "explanation", "lời giải", "hướng dẫn giải"].map(TextFolding.comparable))

  static let pins: Set<String> = Set(["cố định", "pinned"].map(TextFolding.comparable))
  static let levels: Set<String> = Set(["mức độ", "level"].map(TextFolding.comparable))

  private static func table<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
    Dictionary(pairs.map { (TextFolding.comparable($0.0), $0.1) }) { first, _ in first }
  }

  /// The folded name before a line's colon and what stands behind it.
  static func name(of line: SheetText.Line) -> (name: String, rest: SheetText.Line)? {
    guard let colon = line.prefix(64).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = TextFolding.comparable(String(decoding: line[..<colon], as: UTF8.self))
    return name.isEmpty ? nil : (name, SheetText.skippingBlanks(line[(colon + 1)...]))
  }
}
