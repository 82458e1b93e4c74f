/// Energy in food chains, growth of populations.
enum EcologyTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(energy, efficiency, marked, bacteria)

  private static let energy: [any QuestionTemplate] = Template.bilingual(
    "bio-energy-pyramid", .biology, grade: 12, topic: "sinh-thái/dòng-năng-lượng", level: .application, cases: grid([20_000, 40_000, 50_000, 80_000, 100_000], [2, 3, 4]), english: 8
  ) { say, item in
    let (base, level) = item
    let value = (1..<level).reduce(base) { result, _ in result / 10 }
    func shown(_ value: Int) -> String { say.number(value) + " kcal" }
    return .choice(
      say("Sinh vật sản xuất tích lũy \(shown(base)); hiệu suất sinh thái 10%. Năng lượng ở bậc dinh dưỡng cấp \(level) là", "Producers store \(shown(base)), and each step keeps 10%. How much energy is there at trophic level \(level), producers being level 1?"),
      right: shown(value), wrong: [value / 10, value * 10, base * 9 / 10, base / level].filter { $0 != value }.map(shown),
      explanation: say("Giảm 10 lần qua mỗi bậc, \(level - 1) lần: ", "Divided by 10 at each of \(level - 1) step(s): ") + shown(value) + ".")
  }

  private static let efficiency: [any QuestionTemplate] = Template.bilingual(
    "bio-ecological-efficiency", .biology, grade: 12, topic: "sinh-thái/dòng-năng-lượng", level: .application, cases: grid([5, 8, 10, 12, 15], [1000, 2000, 5000]), english: 8
  ) { say, item in
    let (percent, lower) = item
    return .numeric(
      say("Bậc dinh dưỡng dưới tích lũy \(say.number(lower)) kcal, bậc trên \(say.number(lower * percent / 100)) kcal. Hiệu suất sinh thái là bao nhiêu phần trăm?", "A trophic level stores \(say.number(lower)) kcal, the next one \(say.number(lower * percent / 100)) kcal. What is the ecological efficiency in per cent?"),
      Double(percent), explanation: "\(say.number(lower * percent / 100)) : \(say.number(lower)) · 100% = \(percent)%.")
  }

  private static let markedCases: [[Int]] = triples([40, 50, 60], [80, 100, 120], [8, 10, 20])
    .filter { $0[0] * $0[1] % $0[2] == 0 }.sampled(20)

  private static let marked: [any QuestionTemplate] = Template.bilingual(
    "bio-mark-recapture", .biology, grade: 12, topic: "sinh-thái/quần-thể", level: .highApplication, cases: markedCases, english: 10
  ) { say, item in
    let (marked, caught, again) = (item[0], item[1], item[2])
    let size = marked * caught / again
    return .choice(
      say("Bắt và đánh dấu \(marked) con rồi thả ra; lần sau bắt \(caught) con thì có \(again) con được đánh dấu. Ước lượng số cá thể của quần thể", "\(marked) animals are marked and set free; later \(caught) are caught, \(again) of them marked. How big is the population, roughly?"),
      right: "\(size)", wrong: [marked + caught, marked + caught - again, caught * again / 4, size * 2, marked * again].filter { $0 != size }.map { "\($0)" },
      explanation: "N = \(marked) · \(caught) : \(again) = \(size).")
  }

  private static let bacteria: [any QuestionTemplate] = Template.bilingual(
    "bio-bacteria-growth", .biology, grade: 10, topic: "vi-sinh/sinh-trưởng", level: .application, cases: triples([100, 500, 1000], [20, 30, 60], [2, 3]), english: 9
  ) { say, item in
    let (start, minutes, hours) = (item[0], item[1], item[2])
    let times = hours * 60 / minutes
    let count = start << times
    return .choice(
      say("Quần thể \(start) vi khuẩn cứ \(minutes) phút nhân đôi một lần. Sau \(hours) giờ có bao nhiêu vi khuẩn?", "A population of \(start) bacteria doubles every \(minutes) minutes. How many are there after \(hours) hours?"),
      right: say.number(count), wrong: [start * times * 2, start * times, count * 2, count / 2, start << hours, start * 3].filter { $0 != count }.map { say.number($0) },
      explanation: "\(hours * 60) : \(minutes) = \(times); \(start) · 2^\(times) = \(say.number(count)).")
  }
}
