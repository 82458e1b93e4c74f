import QuestionModel
import TerminalScreen

/// Changes of a test, as steps that undo takes back.
extension QuizScreen {
  /// Changes the test as a step that undo takes back.
  mutating func change(_ body: (inout Quiz) -> Void) {
    guard var new = quiz else { return }
    let old = new
    body(&new)
    guard new != old else { return }
    history.note(old, before: .other)
    (quiz, notice) = (new, nil)
  }

  mutating func goBack(_ context: ScreenContext, _ step: (inout EditHistory<Quiz, String>, Quiz) -> Quiz?) {
    guard let quiz, let found = step(&history, quiz) else { return }
    (self.quiz, notice) = (found, nil)
    list.select(list.selection, count: rows.count, rows: TestLayout(context.body).list.height)
  }

  /// Pins questions as they are now, with their passages.
  mutating func pin(_ isMeant: (String) -> Bool) {
    let (known, pinned) = (questions, outdated.filter { isMeant($0.id) })
    guard !pinned.isEmpty else { return }
    change { quiz in
      for index in quiz.items.indices where pinned.contains(where: { $0.id == quiz.items[index].id }) {
        guard let newest = known[quiz.items[index].id]?.newest else { continue }
        quiz.items[index].prompt = .question(newest.id, newest.revision)
        quiz.items[index].passage = newest.passage?.passage?.revision
      }
    }
    notice = .pinned(pinned.count)
  }

  /// The place of the next item of the same part, or the one before.
  func neighbour(by step: Int) -> Int? {
    guard let quiz, let index = selectedIndex else { return nil }
    let section = quiz.items[index].section
    let places = quiz.items.indices.filter { quiz.items[$0].section == section }
    guard let place = places.firstIndex(of: index), places.indices.contains(place + step) else { return nil }
    return places[place + step]
  }

  mutating func moveItem(by step: Int, _ context: ScreenContext) {
    guard let index = selectedIndex, let other = neighbour(by: step) else { return }
    change { $0.items.swapAt(index, other) }
    move(context) { list, count, rows in
      list.move(by: step, count: count, rows: rows)
      return true
    }
  }

  mutating func remove(_ context: ScreenContext) {
    guard let index = selectedIndex else { return }
    change { quiz in
      quiz.items.remove(at: index)
      // The plan and the seed would not give this test again.
      quiz.source = nil
    }
    list.select(list.selection, count: rows.count, rows: TestLayout(context.body).list.height)
  }

  /// Puts a question that was found behind the selected one, or at the end of the part.
  mutating func add(_ found: SwappedQuestion, to section: String, _ context: ScreenContext) {
    guard let quiz, quiz.sections.contains(where: { $0.id == section }) else { return }
    var item = found.item
    item.section = section
    // What it stands for names it, so that two banks that add the same question mean the same item.
    item.id = "i\(found.question.revision.short)"
    while quiz.items.contains(where: { $0.id == item.id }) { item.id += "-" }
    let selected = selectedIndex.flatMap { quiz.items[$0].section == section ? $0 : nil }
    let place = (selected ?? quiz.items.lastIndex { $0.section == section }).map { $0 + 1 } ?? quiz.items.count
    change { [item] quiz in
      quiz.items.insert(item, at: place)
      quiz.source = nil
    }
    questions[item.id] = PinnedQuestion(pinned: found.question, newest: found.question)
    let row = rows.firstIndex { if case .item(place, _) = $0 { true } else { false } }
    list.select(row ?? list.selection, count: rows.count, rows: TestLayout(context.body).list.height)
  }
}
