import QuestionAPI
import QuestionModel
import TerminalScreen

/// New plans and tests.
extension PlansScreen {
  static let profiles = BlueprintProfile.allCases

  /// The rows of a new plan or a new test.
  static func form(of tab: Tab) -> TestForm {
    switch tab {
    case .plans:
      TestForm([
        TestForm.line(.title, ""), TestForm.Entries.Line(.profile, .choice(0, of: profiles.count)),
        TestForm.tagLine([]),
        TestForm.languageLine("vi"), TestForm.line(.spread, "", limit: 200),
      ])
    case .tests:
      TestForm([
        TestForm.line(.title, ""), TestForm.line(.query, ""), TestForm.line(.count, "10", limit: 3),
        TestForm.line(.points, "1", limit: 10), TestForm.tagLine([]), TestForm.languageLine("vi"),
      ])
    }
  }

  mutating func begin() {
    (error, isDrawing) = (nil, false)
    form = Self.form(of: tab)
  }

  mutating func handleForm(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.control("c")): (form, isDrawing) = (nil, false)
    case _ where isDrawing: break
    case .key(.enter) where form?.takeSuggestion(vocabulary.known) == true: break
    case .key(.enter), .key(.control("s")): return take()
    case .key(let key):
      form?.handle(key, vocabulary.known)
      error = nil
    case .paste(let text): form?.insert(text)
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "offer":
      _ = form?.takeSuggestion(at: mouse.target?.index, vocabulary.known)
    case .mouse(let mouse): form?.handle(mouse)
    default: break
    }
    return []
  }

  /// Goes on to the new plan, or asks for the questions of the new test.
  private mutating func take() -> [ScreenAction] {
    guard let form else { return [] }
    do throws(TestFormProblem) {
      switch tab {
      case .plans:
        let blueprint = try Self.blueprint(form)
        (self.form, isStale) = (nil, true)
        return [.push { PlanScreen(screen: $0, subject: .new(blueprint)) }]
      case .tests:
        let drawing = try Self.drawing(form)
        isDrawing = true
        return self.drawing.ask(drawing).map { [.effect(.drawTest($0, drawing))] } ?? []
      }
    } catch {
      self.form?.refuse(error)
      return []
    }
  }

  static func blueprint(_ form: TestForm) throws(TestFormProblem) -> Blueprint {
    profiles[form.entries.choice(.profile)].blueprint(
      titled: try form.requiredText(.title), language: TestForm.languages[form.entries.choice(.language)],
      tags: try form.tags(), levels: try form.spread())
  }

  static func drawing(_ form: TestForm) throws(TestFormProblem) -> TestDrawing {
    TestDrawing(
      title: try form.requiredText(.title), language: TestForm.languages[form.entries.choice(.language)],
      tags: try form.tags(), query: try form.query() ?? "",
      count: try form.whole(.count, from: 1, to: SampleRequest.maximumCount) ?? 10,
      points: try form.number(.points, from: 0, to: BlueprintCell.maximumPoints) ?? 1)
  }
}

extension TestForm {
  /// Levels with their shares, such as `nhận biết 40, thông hiểu 30, vận dụng 30`.
  fileprivate func spread() throws(TestFormProblem) -> [BlueprintProfile.LevelShare] {
    var shares: [BlueprintProfile.LevelShare] = []
    for text in Self.parts(of: entries.text(.spread)) {
      let words = text.split(whereSeparator: { $0 == " " || $0 == "=" || $0 == "%" })
      guard let number = words.last.flatMap({ NumberReading.value(of: String($0)) }), number > 0, words.count > 1 else {
        throw TestFormProblem(.spread, .spread(text))
      }
      shares.append(BlueprintProfile.LevelShare(level: words.dropLast().joined(separator: " "), share: number))
    }
    return shares
  }

  /// What stands between semicolons and commas, save for a comma within a number, such as `37,5`.
  private static func parts(of text: String) -> [String] {
    let characters = Array(text)
    var parts = [""]
    for (place, character) in characters.enumerated() {
      let isInNumber =
        place > 0 && place + 1 < characters.count && characters[place - 1].isNumber && characters[place + 1].isNumber
      if character == ";" || character == "," && !isInNumber {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }
}
