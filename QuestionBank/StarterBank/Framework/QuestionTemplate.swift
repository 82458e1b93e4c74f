/// A rule that makes many questions of one sort.
public protocol QuestionTemplate: Sendable {
  /// What holds for every question it makes.
  var profile: TemplateProfile { get }
  /// How many questions it makes.
  var count: Int { get }

  /// The parameters of an instance, from which the question's id comes; they must outlive a change of wording.
  ///
  /// - Parameter index: 0 up to `count`.
  /// - Returns: a text that no other instance of the template has.
  func parameters(_ index: Int) -> String

  /// Makes an instance.
  ///
  /// - Parameter index: 0 up to `count`.
  /// - Returns: the question before its options are placed.
  func make(_ index: Int) -> Draft
}

/// What holds for every question of a template.
public struct TemplateProfile: Sendable, Hashable {
  /// Where the right answers come from.
  public enum Basis: Sendable, Hashable {
    /// Worked out of the numbers in the stem; a test works them out by another path.
    case computed
    /// Read off a table of facts.
    case facts
  }

  /// Stable name in kebab-case, such as `math-quadratic-roots`.
  public let id: String
  /// School subject.
  public let subject: Subject
  /// School year, 1 to 12.
  public let grade: Int
  /// Place in the subject's tree, such as `hàm-số/cực-trị`.
  public let topic: String
  /// Cognitive level, unless an instance names its own.
  public let level: CognitiveLevel
  /// Language of the texts.
  public let language: Language
  /// Where the right answers come from.
  public let basis: Basis
}

/// A school subject; the raw value is that of its `subject:` tag.
public enum Subject: String, Sendable, Hashable, CaseIterable {
  case mathematics = "toán"
  case physics = "vật-lí"
  case chemistry = "hóa-học"
  case biology = "sinh-học"
  case geography = "địa-lí"
  case history = "lịch-sử"
  case english = "tiếng-anh"
  case informatics = "tin-học"
  case literature = "ngữ-văn"
  case civics = "công-dân"
  case technology = "công-nghệ"
  case science = "khoa-học"
  case music = "âm-nhạc"
  case art = "mĩ-thuật"
  case physicalEducation = "giáo-dục-thể-chất"
}

/// How deep a question goes, in the four steps that Vietnamese blueprints use.
public enum CognitiveLevel: String, Sendable, Hashable, CaseIterable {
  case recognition = "nhận biết"
  case comprehension = "thông hiểu"
  case application = "vận dụng"
  case highApplication = "vận dụng cao"
}

/// Language of a question; the raw value is its BCP 47 tag.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}
