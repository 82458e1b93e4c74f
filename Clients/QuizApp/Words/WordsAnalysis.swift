import QuestionAPI
import QuestionModel

/// What answers tell about questions.
extension Words {
  var openItem: String { pick("xem câu", "see it") }
  var showScores: String { pick("phổ điểm", "scores") }
  var scoresTitle: String { pick("Phổ điểm", "Scores") }
  var previousItem: String { pick("câu trước", "the one before") }
  var openQuestion: String { pick("mở câu hỏi", "open it") }
  var simpleSigns: String { pick("đổi nét vẽ", "other signs") }
  var nothingAnalysed: String {
    pick("Chưa có bài nào xong, nên chưa có gì để phân tích.", "No attempt is over yet, so there is nothing to tell.")
  }
  var curvesAreThere: String { pick("Đã ước lượng đường cong.", "The curves are estimated.") }
  var nothingStandsOut: String { pick("Không có gì bất thường.", "Nothing stands out.") }

  func itemTitle(_ number: Int) -> String { pick("Phân tích câu \(number)", "Analysis of question \(number)") }

  func calibrate(_ model: SittingCalibration.Model) -> String {
    switch model {
    case .rasch: pick("đường cong Rasch", "Rasch curves")
    case .twoParameter: pick("đường cong 2 tham số", "2PL curves")
    }
  }

  /// The figures of a test.
  func testFigures(_ test: TestStatistics) -> [String] {
    func figure(_ name: String, _ value: Double?) -> String { "\(name) \(value.map(decimal) ?? "–")" }
    return [
      students(test.count),
      figure(pick("trung bình", "mean"), test.mean), figure(pick("độ lệch chuẩn", "SD"), test.standardDeviation),
      figure(test.isDichotomous ? "KR-20" : "alpha", test.alpha), figure("SEM", test.standardError),
    ]
  }

  /// What the figures mean, for whoever does not meet them every day.
  var figuresMean: String {
    pick(
      "alpha (KR-20 khi mỗi câu chỉ đúng hoặc sai): độ tin cậy, càng gần 1 càng tốt. SEM: điểm lệch do may rủi. "
        + "Chỉ tính lần làm đầu.",
      "alpha (KR-20 where answers are right or wrong): reliability, the nearer to 1 the better. SEM: points that "
        + "chance adds or takes. First attempts count.")
  }

  /// Where a question comes from.
  func itemFacts(_ item: SittingAnalysis.Item) -> String {
    let revision = item.header.pinned.map { pick("bản \($0.revision.short)", "revision \($0.revision.short)") }
    let points = pick(
      "\(decimal(item.header.points)) điểm",
      "\(decimal(item.header.points)) \(item.header.points == 1 ? "point" : "points")")
    return [revision, points, item.header.level, item.header.topics.joined(separator: ", ")]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The figures of a question, a line each.
  func itemFigures(_ item: ItemStatistics) -> [String] {
    let unreached =
      item.unreached > 0
      ? pick(", \(number(item.unreached)) chưa làm tới", ", \(number(item.unreached)) did not reach it") : ""
    return [
      pick("\(number(item.count)) bài", "\(number(item.count)) answered") + unreached,
      pick("Tỉ lệ đúng: ", "Facility: ") + (item.facility.map(percent) ?? "–"),
      pick("Độ phân biệt: ", "Discrimination: ") + (item.discrimination.map { decimal($0.rounded()) } ?? "–")
        + pick(" (từ −100 đến 100)", " (−100 to 100)"),
    ]
  }

  /// What a person should look at.
  func flag(_ flag: ItemFlag, _ item: SittingAnalysis.Item) -> String {
    switch flag {
    case .tooFewAnswers(let count, let needed):
      pick(
        "\(count) bài, quá ít để kết luận; cần \(needed)",
        "\(count) \(count == 1 ? "answer is" : "answers are") too few to say anything; \(needed) are needed")
    case .everyoneRight: pick("mọi người đều đúng", "everyone was right")
    case .everyoneWrong: pick("mọi người đều sai", "everyone was wrong")
    case .tooEasy: pick("hầu như ai cũng đúng", "nearly everyone was right")
    case .tooHard: pick("ít người được điểm", "few earned anything")
    case .negativeDiscrimination:
      pick("học sinh giỏi lại làm sai nhiều hơn", "those who do well in the rest do worse here")
    case .lowDiscrimination:
      pick("gần như không phân biệt được giỏi với kém", "it hardly tells the able from the others")
    case .unusedOptions(let options):
      pick("hầu như không ai chọn \(letters(options, item))", "next to nobody chose \(letters(options, item))")
    case .keyProbablyWrong(let better):
      pick(
        "đáp án có lẽ sai: học sinh giỏi chọn \(letters([better], item))",
        "the key is probably wrong: the able choose \(letters([better], item))")
    }
  }

  private func letters(_ options: [String], _ item: SittingAnalysis.Item) -> String {
    let names = Dictionary(OptionName.all(item, self).map { ($0.statistics.option, $0.label) }) { first, _ in first }
    return options.map { names[$0] ?? $0 }.joined(separator: ", ")
  }

  var questionColumn: String { pick("Câu hỏi", "Question") }
  var facilityColumn: String { pick("Tỉ lệ đúng", "Facil.") }
  var discriminationColumn: String { pick("Phân biệt", "Discrim.") }
  var revisionColumn: String { pick("Bản", "Revision") }
  var flagsColumn: String { pick("Lưu ý", "To look at") }
  var optionColumn: String { pick("Phương án", "Option") }
  var choseColumn: String { pick("Chọn", "Chose") }
  var restColumn: String { pick("Còn lại", "Rest") }
  var correlationColumn: String { "r" }
  var choseNothing: String { pick("không chọn", "none") }
  func optionIsGone(_ id: String) -> String { pick("\(id) (đã bỏ)", "\(id) (gone)") }

  var scoresChart: ChartWords {
    ChartWords(
      title: pick("Phổ điểm", "Scores"), horizontal: pick("tỉ lệ điểm, %", "share of the points, %"),
      vertical: pick("số bài", "students"))
  }

  var curveChart: ChartWords {
    ChartWords(
      title: pick("Đường cong đặc trưng", "Characteristic curve"),
      horizontal: pick("năng lực, logit", "ability, logits"),
      vertical: pick("trả lời đúng, %", "right answers, %"))
  }

  var optionsChart: ChartWords {
    ChartWords(
      title: pick("Ai chọn phương án nào", "Who chose which option"),
      horizontal: pick("điểm cả bài, %", "share of the test's points, %"),
      vertical: pick("học sinh chọn, %", "share of the students, %"))
  }

  var curveLegend: String {
    pick("Đường: mô hình. Chấm: các nhóm học sinh.", "Line: the model. Dots: groups of students.")
  }
  var optionsLegend: String {
    pick(
      "Nét liền, ✓: đáp án. Nét đứt: phương án khác. -: không chọn.",
      "Solid, ✓: the key. Broken: other options. -: chose nothing.")
  }
  var marksHaveNoCurve: String {
    pick("Câu tự luận không có đường cong.", "What a person marks has no curve.")
  }
  /// That there are no curves, and the key that estimates them where keys do.
  func noCurvesYet(_ key: String?) -> String {
    key.map {
      pick(
        "Chưa ước lượng đường cong; bấm \($0) trong bảng phân tích.",
        "No curves are estimated yet; \($0) in the table does it.")
    } ?? pick("Chưa ước lượng đường cong.", "No curves are estimated yet.")
  }

  func noCurve(_ obstacle: String?) -> String {
    let reason =
      switch obstacle {
      case "noAnswers": pick("chưa ai trả lời", "nobody answered")
      case "everyoneRight": pick("mọi người đều đúng", "everyone was right")
      case "everyoneWrong": pick("mọi người đều sai", "everyone was wrong")
      case "tooFewItems": pick("bài có quá ít câu", "the test has too few questions")
      case "flat": pick("câu này không phân biệt được ai", "the question tells nobody from anybody")
      default: pick("không có trong lần ước lượng này", "it was not in this estimation")
      }
    return pick("Không có đường cong: \(reason).", "There is no curve: \(reason).")
  }

  /// What a curve is, and from whom.
  func curveFigures(
    _ item: SittingCalibration.Item, _ curve: ItemCurve, _ calibration: SittingCalibration
  ) -> String {
    let error = item.difficultyError.map { " ± \(decimal($0))" } ?? ""
    var parts = [
      calibration.model == .rasch ? "Rasch" : pick("2 tham số", "2PL"),
      pick("độ khó b = ", "difficulty b = ") + decimal(curve.difficulty) + error,
    ]
    if calibration.model == .twoParameter {
      parts.append(pick("độ phân biệt a = ", "discrimination a = ") + decimal(curve.discrimination))
    }
    parts.append(students(calibration.students))
    if !calibration.isConverged { parts.append(pick("chưa hội tụ", "did not come to rest")) }
    return parts.joined(separator: " · ")
  }

  /// A group of students beside what the model says.
  func observed(_ group: ObservedShare, model: Double) -> String {
    pick(
      "năng lực \(decimal(group.ability)): đúng \(percent(group.right)) (\(group.count) bài), mô hình \(percent(model))",
      "ability \(decimal(group.ability)): \(percent(group.right)) right (\(group.count)), the model says \(percent(model))"
    )
  }
}
