/// Plans that ship with the program. They are a beginning: parts, counts and points are data that a school changes.
public enum BlueprintProfile: String, Sendable, Hashable, CaseIterable {
  /// The national school-leaving examination since 2025 in mathematics: 12 + 4 + 6 questions in 90 minutes.
  case nationalMathematics
  /// The same in the natural sciences: 18 + 4 + 6 questions in 50 minutes.
  case nationalScience
  /// The same in history, geography and the like, without short answers: 24 + 4 questions in 50 minutes.
  case nationalSociety
  /// A school test of 3 points of single choice, 2 of true/false, 2 of short answers, 3 of essays.
  case school
  /// A school test of a subject without short answers, whose points go to true/false: 3, 4, 3.
  case schoolWithoutShortAnswers
  /// Ten questions of any kind, a point each.
  case plain
}

extension BlueprintProfile {
  /// How many questions of a part are at a level, as shares of the whole.
  public struct LevelShare: Sendable, Hashable {
    /// The level.
    public var level: String
    /// Its share; shares need not add up to anything.
    public var share: Double

    /// A share.
    public init(level: String, share: Double) {
      self.level = level
      self.share = share
    }
  }

  /// The plan.
  ///
  /// - Parameters:
  ///   - title: what the test is called.
  ///   - language: `vi` or `en`, of headings and instructions.
  ///   - tags: what all questions have, such as `subject:toán` and `grade:12`.
  ///   - levels: how each part is spread over levels; empty leaves the level open.
  /// - Returns: a plan with a cell for each part and level.
  public func blueprint(
    titled title: String, language: String = "vi", tags: [Tag] = [], levels: [LevelShare] = []
  ) -> Blueprint {
    var blueprint = Blueprint(title: title)
    blueprint.language = language
    blueprint.tags = tags.sorted()
    blueprint.settings = QuizSettings(duration: minutes.map { $0 * 60 })
    // The parts of an examination are what its questions are shuffled within.
    blueprint.avoidsLast = self == .plain ? 0 : 3
    for (index, part) in parts.enumerated() {
      let section = "p\(index + 1)"
      blueprint.sections.append(
        PaperSection(
          id: section, title: part.title(index, of: parts.count, language), instructions: part.instructions(language),
          scoring: part == .clusters(part.count) ? .fourStatements : nil))
      for (level, count) in Self.spread(part.count, over: part.isEssay ? [] : levels) {
        blueprint.cells.append(
          BlueprintCell(
            id: "c\(blueprint.cells.count + 1)", section: section, kind: part.kind, level: level,
            tags: part.isEssay ? [] : blueprint.tags, count: count, points: part.points))
      }
    }
    return blueprint
  }

  private var minutes: Int? {
    switch self {
    case .nationalMathematics, .school, .schoolWithoutShortAnswers: 90
    case .nationalScience, .nationalSociety: 50
    case .plain: nil
    }
  }

  private var parts: [ProfilePart] {
    switch self {
    case .nationalMathematics: [.choices(12), .clusters(4), .numbers(6, points: 0.5)]
    case .nationalScience: [.choices(18), .clusters(4), .numbers(6, points: 0.25)]
    case .nationalSociety: [.choices(24), .clusters(4)]
    case .school: [.choices(12), .clusters(2), .numbers(4, points: 0.5), .essays(3)]
    case .schoolWithoutShortAnswers: [.choices(12), .clusters(4), .essays(3)]
    case .plain: [.any(10)]
    }
  }

  /// Parts of a count by shares, by the largest remainders (Hamilton's method), so that they add up to it.
  static func spread(_ count: Int, over levels: [LevelShare]) -> [(level: String?, count: Int)] {
    let sum = levels.reduce(0) { $0 + max(0, $1.share) }
    guard sum > 0, sum.isFinite else { return [(nil, count)] }
    let exact = levels.map { max(0, $0.share) / sum * Double(count) }
    var counts = exact.map { Int($0.rounded(.down)) }
    let order = exact.indices.sorted {
      (exact[$1].truncatingRemainder(dividingBy: 1), $0) < (exact[$0].truncatingRemainder(dividingBy: 1), $1)
    }
    for index in order.prefix(max(0, count - counts.reduce(0, +))) { counts[index] += 1 }
    return zip(levels, counts).filter { $1 > 0 }.map { ($0.level, $1) }
  }
}

/// A part of a profile.
private enum ProfilePart: Hashable {
  case choices(Int)
  case clusters(Int)
  case numbers(Int, points: Double)
  case essays(Int)
  case any(Int)

  var count: Int {
    switch self {
    case .choices(let count), .clusters(let count), .numbers(let count, _), .essays(let count), .any(let count): count
    }
  }

  var points: Double {
    switch self {
    case .choices: 0.25
    case .numbers(_, let points): points
    case .clusters, .essays, .any: 1
    }
  }

  var kind: BlueprintCell.Kind {
    switch self {
    case .choices: .questions(.singleChoice)
    case .clusters: .questions(.trueFalseCluster)
    case .numbers: .questions(.numeric)
    case .essays: .essay
    case .any: .questions(nil)
    }
  }

  var isEssay: Bool { kind == .essay }

  func title(_ index: Int, of count: Int, _ language: String) -> String {
    let isVietnamese = language.hasPrefix("vi")
    guard count > 1 else { return isVietnamese ? "Câu hỏi" : "Questions" }
    let numeral = ["I", "II", "III", "IV"][index % 4]
    return isVietnamese ? "PHẦN \(numeral)" : "PART \(numeral)"
  }

  func instructions(_ language: String) -> String? {
    let isVietnamese = language.hasPrefix("vi")
    switch self {
    case .choices:
      return isVietnamese
        ? "Mỗi câu hỏi thí sinh chỉ chọn một phương án."
        : "For each question choose one option only."
    case .clusters:
      return isVietnamese
        ? "Trong mỗi ý a), b), c), d) ở mỗi câu, thí sinh chọn đúng hoặc sai."
        : "For each statement a), b), c), d) choose true or false."
    case .numbers:
      return isVietnamese
        ? "Thí sinh trả lời bằng một số, tối đa bốn kí tự gồm chữ số, dấu trừ và dấu phẩy."
        : "Answer with a number of at most four characters: digits, minus sign, comma."
    case .essays: return isVietnamese ? "Tự luận: trình bày lời giải." : "Essays: show your working."
    case .any: return nil
    }
  }
}
