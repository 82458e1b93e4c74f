import QuestionAPI
import QuestionModel
import TerminalScreen

extension QuizScreen {
  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if entry != nil { return handleEntry(event, context) }
    switch event {
    case .key(.control("c")):
      leaving = .quit
      return []
    case .key(let key) where leaving != nil: return answer(key)
    case .key(let key): return handle(key, context)
    case .mouse(let mouse) where leaving == nil: return handle(mouse, context)
    default: return []
    }
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    guard quiz != nil else { return [.escape, .character("q")].contains(key) ? [.pop] : [] }
    switch key {
    case .escape, .character("q"):
      guard isChanged else { return [.pop] }
      leaving = .back
    case .enter, .right, .character("l"): return open(context.words)
    case .character("p"):
      let id = selected?.id
      pin { $0 == id }
    case .character("P"): pin { _ in true }
    case .character("K"), .wordUp: moveItem(by: -1, context)
    case .character("J"), .wordDown: moveItem(by: 1, context)
    case .character("d"), .delete: remove(context)
    case .character("w"):
      if let selected { entry = .points(selected.points, context.words) }
    case .character("s"):
      if let section { entry = .section(quiz?.sections[section]) }
    case .character("i"): entry = quiz.map { .test($0) }
    case .character("o"): entry = quiz.map { .settings($0.settings, context.words) }
    case .control("s"): return save()
    case .control("z"), .character("u"): goBack(context) { $0.undo(from: $1) }
    case .control("y"), .character("U"): goBack(context) { $0.redo(from: $1) }
    case .pageDown, .pageUp, .character(" "), .control("f"), .control("b"):
      let layout = TestLayout(context.body)
      _ = scroll.handle(key, count: preview(context).count, rows: layout.previewRows)
    default: move(context) { $0.handle(key, count: $1, rows: $2) }
    }
    return []
  }

  private mutating func move(_ context: ScreenContext, _ body: (inout ListState, Int, Int) -> Bool) {
    let before = list.selection
    _ = body(&list, rows.count, TestLayout(context.body).list.height)
    if list.selection != before { (scroll, notice) = (ScrollState(), nil) }
  }

  private mutating func answer(_ key: Key) -> [ScreenAction] {
    guard let asked = leaving else { return [] }
    switch key {
    case .enter:
      (leaving, after) = (nil, asked)
      return save()
    case .character("d"):
      leaving = nil
      return [asked.action]
    case .escape: leaving = nil
    default: break
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let layout = TestLayout(context.body)
    if layout.preview.contains(mouse.position) {
      _ = scroll.handle(mouse, count: preview(context).count, rows: layout.previewRows)
    } else if mouse.action == .press, let target = mouse.target, target.action == "row" {
      if target.index == list.selection { return open(context.words) }
      move(context) { list, count, rows in
        list.select(target.index, count: count, rows: rows)
        return true
      }
    } else {
      move(context) { $0.handle(mouse, count: $1, rows: $2) }
    }
    return []
  }

  private mutating func handleEntry(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.control("c")): entry = nil
    case .key(.enter) where entry?.form.takeSuggestion(vocabulary.known) == true: break
    case .key(.enter), .key(.control("s")): apply(context)
    case .key(let key): entry?.form.handle(key, vocabulary.known)
    case .paste(let text): entry?.form.insert(text)
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "offer":
      _ = entry?.form.takeSuggestion(at: mouse.target?.index, vocabulary.known)
    case .mouse(let mouse): entry?.form.handle(mouse)
    default: break
    }
    return []
  }

  /// Opens the selected question, or lets the selected essay be written.
  private mutating func open(_ words: Words) -> [ScreenAction] {
    switch selected?.prompt {
    case .question(let id, _):
      isStale = true
      return [.push { QuestionScreen(screen: $0, id: id) }]
    case .essay(let text): entry = .essay(text)
    case nil: break
    }
    return []
  }
}

/// Changes.
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

  private mutating func goBack(_ context: ScreenContext, _ step: (inout EditHistory<Quiz, String>, Quiz) -> Quiz?) {
    guard let quiz, let found = step(&history, quiz) else { return }
    (self.quiz, notice) = (found, nil)
    list.select(list.selection, count: rows.count, rows: TestLayout(context.body).list.height)
  }

  /// Pins questions as they are now, with their passages.
  private mutating func pin(_ isMeant: (String) -> Bool) {
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

  private mutating func moveItem(by step: Int, _ context: ScreenContext) {
    guard let index = selectedIndex, let other = neighbour(by: step) else { return }
    change { $0.items.swapAt(index, other) }
    move(context) { list, count, rows in
      list.move(by: step, count: count, rows: rows)
      return true
    }
  }

  private mutating func remove(_ context: ScreenContext) {
    guard let index = selectedIndex else { return }
    change { $0.items.remove(at: index) }
    list.select(list.selection, count: rows.count, rows: TestLayout(context.body).list.height)
  }

  /// Takes what was filled in, or says why it cannot be taken.
  mutating func apply(_ context: ScreenContext) {
    guard let asked = entry else { return }
    do throws(TestFormProblem) {
      try take(asked)
      entry = nil
    } catch {
      entry?.form.refuse(error)
    }
  }

  private mutating func take(_ asked: TestEntry) throws(TestFormProblem) {
    guard let quiz else { return }
    let form = asked.form
    switch asked.subject {
    case .details:
      let (title, tags) = (try form.requiredText(.title), try form.tags())
      let language = TestForm.languages[form.entries.choice(.language)]
      change { quiz in
        (quiz.title, quiz.tags) = (title, tags)
        if quiz.language?.hasPrefix(language) != true { quiz.language = language }
      }
    case .settings:
      let settings = try form.settings(over: quiz.settings)
      change { $0.settings = settings }
    case .section:
      guard let section else { return }
      let (title, rule) = (form.entries.text(.heading), asked.rules[form.entries.choice(.scoring)])
      let instructions = form.optionalText(.instructions)
      change { quiz in
        quiz.sections[section].title = title
        quiz.sections[section].instructions = instructions
        quiz.sections[section].scoring = rule
      }
    case .points:
      guard let index = selectedIndex else { return }
      let points = try form.number(.points, from: 0, to: BlueprintCell.maximumPoints) ?? 1
      let (section, isWhole) = (quiz.items[index].section, form.entries.isOn(.wholePart))
      change { quiz in
        for place in quiz.items.indices where place == index || isWhole && quiz.items[place].section == section {
          quiz.items[place].points = points
        }
      }
    case .essay:
      guard let index = selectedIndex else { return }
      let text = form.entries.text(.essay)
      change { $0.items[index].prompt = .essay(text) }
    case .row, .column, .cell: break
    }
  }
}
