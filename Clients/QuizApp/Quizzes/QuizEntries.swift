import QuestionModel
import TerminalScreen

/// What is filled in for a test.
extension QuizScreen {
  /// Takes what was filled in, or says why it cannot be taken.
  mutating func apply(_ context: ScreenContext) -> [ScreenAction] {
    guard let asked = entry else { return [] }
    do throws(TestFormProblem) {
      let actions = try take(asked)
      entry = nil
      return actions
    } catch {
      entry?.form.refuse(error)
      return []
    }
  }

  private mutating func take(_ asked: TestEntry) throws(TestFormProblem) -> [ScreenAction] {
    guard let quiz else { return [] }
    let form = asked.form
    switch asked.subject {
    case .details:
      let (title, tags) = (try form.title(over: quiz.title), try form.tags(over: quiz.tags))
      change { quiz in
        (quiz.title, quiz.tags, quiz.language) = (title, tags, form.language(over: quiz.language))
      }
    case .settings:
      let settings = try form.settings(over: quiz.settings)
      change { $0.settings = settings }
    case .section:
      guard let section else { break }
      change { asked.apply(to: &$0.sections[section]) }
    case .points:
      guard let index = selectedIndex else { break }
      let typed = try form.number(.points, from: 0, to: BlueprintCell.maximumPoints) ?? 1
      let points = form.isTouched(.points) ? typed : quiz.items[index].points
      let (section, isWhole) = (quiz.items[index].section, form.entries.isOn(.wholePart))
      change { quiz in
        for place in quiz.items.indices where place == index || isWhole && quiz.items[place].section == section {
          quiz.items[place].points = points
        }
      }
    case .essay:
      guard let index = selectedIndex, form.isTouched(.essay) else { break }
      let text = form.entries.text(.essay)
      change { $0.items[index].prompt = .essay(text) }
    case .search: return look(for: try form.query(), in: quiz)
    case .row, .column, .cell: break
    }
    return []
  }

  /// Looks for a published question that is not in the test.
  private mutating func look(for query: String?, in quiz: Quiz) -> [ScreenAction] {
    guard let section = section.map({ quiz.sections[$0] }) else { return [] }
    let points = (selected ?? quiz.items.last { $0.section == section.id })?.points ?? 1
    var plan = Blueprint(title: quiz.title)
    (plan.language, plan.sections) = (quiz.language, [section])
    let cell = BlueprintCell(id: "new", section: section.id, kind: .questions(nil), count: 1, points: points)
    let wanted = QuestionSwap(
      plan: plan, cell: cell, taken: quiz.items.compactMap(\.question).sorted(), search: query)
    return adding.ask(section.id).map { [.effect(.swapQuestion($0, wanted))] } ?? []
  }
}
