import QuestionModel

/// Words of practice that remembers.
extension Words {
  var progressTitle: String { pick("Tiến bộ", "Progress") }
  var hard: String { pick("khó", "hard") }
  var wasHard: String { pick("câu này khó", "it was hard") }
  var wasEasy: String { pick("câu này dễ", "it was easy") }
  var onlyWhatWasRight: String { pick("chỉ câu đã trả lời đúng", "only of what was answered rightly") }
  var practiseDue: String { pick("ôn lặp lại", "practise what is due") }
  var practiseWeak: String { pick("luyện chủ đề yếu", "practise weak topics") }
  var practiseAdaptive: String { pick("luyện vừa sức", "practise at my level") }
  var byWeeks: String { pick("theo tuần", "by weeks") }
  var byDays: String { pick("theo ngày", "by days") }
  var daysOrWeeks: String { pick("theo ngày hoặc tuần", "by days or weeks") }
  var weakTopics: String { pick("Chủ đề, yếu nhất trước", "Topics, the weakest first") }
  var uncertainTopics: String { pick("Còn ít câu trả lời", "Too few answers to tell") }
  var repetition: String { pick("Ôn lặp lại", "Spaced repetition") }
  var abilityTitle: String { pick("Năng lực (luyện vừa sức)", "Ability (adaptive practice)") }
  var nothingPractised: String {
    pick(
      "Chưa có bài luyện nào trên máy này. Làm vài câu, rồi xem tiến bộ ở đây.",
      "Nothing was practised on this machine yet. Answer some questions, then look here.")
  }

  /// What the student said of a question.
  func ownJudgement(_ judgement: OwnJudgement) -> String {
    switch judgement {
    case .hard: pick("Bạn thấy câu này khó: sẽ gặp lại sớm hơn.", "Hard for you: it comes again sooner.")
    case .fair: pick("Bạn thấy câu này vừa sức.", "Neither hard nor easy for you.")
    case .easy: pick("Bạn thấy câu này dễ: sẽ gặp lại muộn hơn.", "Easy for you: it comes again later.")
    }
  }

  /// An ability with its standard error.
  func ability(_ estimate: AbilityEstimate) -> String {
    pick("năng lực", "ability") + " \(logits(estimate.mean)) ± \(decimal(tenths(estimate.standardError)))"
  }

  /// The same with what it means.
  func abilityTold(_ estimate: AbilityEstimate) -> String {
    let share = percent(ItemCurve(difficulty: 0).probability(at: estimate.mean))
    return pick(
      "Năng lực \(logits(estimate.mean)) ± \(decimal(tenths(estimate.standardError))): đúng khoảng \(share) số câu khó vừa.",
      "Ability \(logits(estimate.mean)) ± \(decimal(tenths(estimate.standardError))): about \(share) of middling questions right."
    )
  }

  /// A place on the scale of abilities, where 0 is the mean of those by whom the questions were calibrated.
  func logits(_ value: Double) -> String { (tenths(value) > 0 ? "+" : "") + decimal(tenths(value)) }

  private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  /// Why an adaptive quiz ended.
  func reason(_ reason: AdaptiveStopRule.Reason) -> String {
    switch reason {
    case .preciseEnough: pick("Dừng vì năng lực đã rõ.", "Ended, as the ability is known well enough.")
    case .longEnough: pick("Dừng vì đủ số câu.", "Ended, as there were as many questions as asked for.")
    case .poolUsedUp: pick("Dừng vì hết câu đã đo độ khó.", "Ended, as no calibrated question is left.")
    }
  }

  /// Days with practice in a row.
  func streak(_ days: Int, longest: Int) -> String {
    pick(
      "Chuỗi ngày luyện: \(number(days)) · dài nhất \(number(longest))",
      "Days in a row: \(number(days)) · longest \(number(longest))")
  }

  /// What was done today.
  func answeredToday(_ count: Int) -> String {
    count == 0
      ? pick("Hôm nay chưa luyện.", "Nothing practised today.")
      : pick("Hôm nay: \(answers(count))", "Today: \(answers(count))")
  }

  /// Answers, counted.
  func answers(_ count: Int) -> String {
    pick("\(number(count)) câu", "\(number(count)) \(count == 1 ? "answer" : "answers")")
  }

  /// How many questions are in memory, and how well.
  func deck(_ counts: PracticeDeck.Counts) -> String {
    pick(
      "\(number(counts.due)) câu đến hạn · \(number(counts.learning)) đang học · \(number(counts.learned)) đã thuộc",
      "\(number(counts.due)) due · \(number(counts.learning)) being learned · \(number(counts.learned)) learned")
  }

  /// When the next question falls due.
  func nextDue(_ time: Timestamp) -> String { pick("Câu tiếp theo: \(moment(time))", "The next one: \(moment(time))") }

  /// A day of the week to come, with how many questions fall due.
  func dueDay(_ day: LocalDay, _ count: Int) -> String { "\(shortDay(day)): \(number(count))" }

  /// The day of the week and the date, such as `T2 16/11`.
  func shortDay(_ day: LocalDay) -> String {
    let names = pick("T2 T3 T4 T5 T6 T7 CN", "Mon Tue Wed Thu Fri Sat Sun").split(separator: " ")
    return "\(names[day.number - day.monday.number]) \(date(day))"
  }

  /// A day and its month.
  func date(_ day: LocalDay) -> String {
    let parts = day.description.split(separator: "-").suffix(2)
    return parts.reversed().joined(separator: "/")
  }

  /// The title of a chart of answers.
  func lastPeriods(_ count: Int, areWeeks: Bool) -> String {
    areWeeks
      ? pick("\(count) tuần qua: số câu, điểm", "The last \(count) weeks: answers, marks")
      : pick("\(count) ngày qua: số câu, điểm", "The last \(count) days: answers, marks")
  }

  /// How well a topic is known: the probable share of the marks, and between which bounds it lies.
  func mastery(_ topic: TopicMastery) -> String {
    "\(percent(topic.mastery)) (\(percent(topic.lowerBound))–\(percent(topic.upperBound))) · \(answers(topic.answers))"
  }

  /// A week by its first day.
  func week(_ monday: LocalDay) -> String { pick("tuần \(date(monday))", "week of \(date(monday))") }

  /// Answers of a day or week, with their share of the marks.
  func period(_ period: PracticePeriod) -> String {
    guard let accuracy = period.accuracy else { return "" }
    return "\(number(period.answers)) · \(percent(accuracy))"
  }

  /// Lines of the log that do not read.
  func unreadableAnswers(_ count: Int) -> String {
    pick(
      "\(number(count)) dòng nhật ký luyện tập không đọc được và không được tính.",
      "\(number(count)) \(count == 1 ? "line" : "lines") of the practice log cannot be read and do not count.")
  }

  /// What the first screen says of practice.
  func practiceLine(_ report: ProgressReport) -> String {
    let due = report.counts.due
    return answeredToday(report.calendar.practisedToday ? report.calendar.days.last?.answers ?? 0 : 0)
      + " · "
      + pick(
        "chuỗi \(number(report.calendar.currentStreak)) ngày", "\(number(report.calendar.currentStreak)) days in a row")
      + (due > 0 ? " · " + pick("\(number(due)) câu đến hạn ôn", "\(number(due)) due") : "")
  }
}
