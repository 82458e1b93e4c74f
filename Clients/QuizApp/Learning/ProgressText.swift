import QuestionModel
import TerminalScreen

/// What was practised as lines, for the screen and for plain output.
enum ProgressText {
  private static let dayCount = 14
  private static let weekCount = 12
  private static let topicCount = 12
  private static let abilityCount = 8

  static func lines(_ report: ProgressReport, showsWeeks: Bool, width: Int, words: Words) -> [StyledLine] {
    var lines: [StyledLine] = []
    if let problem = report.problem {
      lines += wrap([Span("\(Mark.warning) \(words.describe(problem))", .error)], width: width)
    }
    if report.unreadableCount > 0 {
      lines += wrap(
        [Span("\(Mark.warning) \(words.unreadableAnswers(report.unreadableCount))", .warning)], width: width)
    }
    guard !report.isEmpty else { return lines + wrap([Span(words.nothingPractised)], width: width) }
    let calendar = report.calendar
    lines.append(
      StyledLine(words.streak(calendar.currentStreak, longest: calendar.longestStreak), Style(.title, .bold)))
    lines.append(
      StyledLine(words.answeredToday(calendar.practisedToday ? calendar.days.last?.answers ?? 0 : 0)))
    lines.append([])
    lines += memory(report, width: width, words: words)
    lines += chart(calendar, showsWeeks: showsWeeks, width: width, words: words)
    lines += topics(words.weakTopics, report.topics.weakest, width: width, words: words)
    lines += topics(words.uncertainTopics, report.topics.uncertain, width: width, words: words)
    return lines + abilities(report.abilities, width: width, words: words)
  }

  /// What is due now and in the days to come.
  private static func memory(_ report: ProgressReport, width: Int, words: Words) -> [StyledLine] {
    var lines = [StyledLine(words.repetition, Style(.heading))]
    lines += wrap([Span(words.deck(report.counts))], width: width)
    if report.counts.due == 0, let next = report.nextDue { lines.append(StyledLine(words.nextDue(next), Style(.dim))) }
    let days = report.dueByDay.enumerated().filter { $0.element > 0 }.map { offset, count in
      words.dueDay(report.calendar.today.advanced(by: offset), count)
    }
    if !days.isEmpty { lines += wrap([Span(days.joined(separator: " · "), .dim)], width: width) }
    return lines + [[]]
  }

  private static func chart(
    _ calendar: PracticeCalendar, showsWeeks: Bool, width: Int, words: Words
  ) -> [StyledLine] {
    let periods = showsWeeks ? calendar.lastWeeks(weekCount) : calendar.lastDays(dayCount)
    let most = periods.map(\.answers).max() ?? 0
    let rows = periods.map { period in
      BarChart.Row(
        label: showsWeeks ? words.week(period.start) : words.shortDay(period.start),
        share: most == 0 ? 0 : Double(period.answers) / Double(most), value: words.period(period))
    }
    return BarChart.lines(words.lastPeriods(periods.count, areWeeks: showsWeeks), rows, width: width)
  }

  private static func topics(
    _ title: String, _ topics: [TopicMastery], width: Int, words: Words
  ) -> [StyledLine] {
    let rows = topics.prefix(topicCount).map { topic in
      BarChart.Row(
        label: String(topic.topic.value), share: topic.mastery, value: words.mastery(topic),
        isWarning: topic.mastery < 0.5)
    }
    return BarChart.lines(title, rows, width: width)
  }

  private static func abilities(
    _ abilities: [ProgressReport.Ability], width: Int, words: Words
  ) -> [StyledLine] {
    // From the least to the greatest ability that a school will see.
    let (low, high) = (-3.0, 3.0)
    let rows = abilities.prefix(abilityCount).map { ability in
      BarChart.Row(
        label: words.moment(ability.time), share: (ability.estimate.mean - low) / (high - low),
        value: "\(words.ability(ability.estimate)) \(ability.query)")
    }
    return BarChart.lines(words.abilityTitle, Array(rows), width: width)
  }
}
