import QuestionAPI
import QuestionModel
import TerminalScreen

extension FillScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard found == nil, error == nil else { return [] }
    return fill(seed: nil) + document.open(nil)
  }

  private mutating func fill(seed: UInt64?) -> [ScreenAction] {
    (error, notice) = (nil, nil)
    let plan = plan
    return filling.ask(seed).map { [.effect(.fillPlan($0, plan, seed: seed))] } ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if isLeaving {
      guard case .key(let key) = event, key == .enter || key == .escape else { return [] }
      isLeaving = false
      return key == .enter ? [quits ? .quit : .pop] : []
    }
    if asking != nil { return handleForm(event, context) }
    let layout = TestLayout(context.body)
    switch event {
    case .key(.escape), .key(.character("q")), .key(.control("c")):
      guard isTouched else { return [.pop] }
      (isLeaving, quits) = (true, event == .key(.control("c")))
    // A question that was found for one filling has no place in another.
    case .key(.character("n")): return filling.isWaiting || swapping.isWaiting ? [] : fill(seed: nil)
    case .key(.character("e")): if found != nil, !swapping.isWaiting { ask(.seed) }
    case .key(.character("w")): return swap(searching: nil)
    case .key(.character("/")): if selected?.question != nil, !filling.isWaiting { ask(.search) }
    case .key(.control("s")), .key(.character("s")): if found != nil { ask(.name) }
    case .key(.enter), .key(.right), .key(.character("l")): return open()
    case .key(.pageDown), .key(.pageUp), .key(.character(" ")), .key(.control("f")), .key(.control("b")):
      guard case .key(let key) = event else { return [] }
      scrollPreview(context) { $0.handle(key, count: $1, rows: $2) }
    case .key(let key): move { $0.handle(key, count: $1, rows: layout.list.height) }
    case .mouse(let mouse) where layout.preview.contains(mouse.position):
      scrollPreview(context) { $0.handle(mouse, count: $1, rows: $2) }
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      let place = mouse.target?.index ?? 0
      if place == list.selection { return open() }
      move { list, count in
        list.select(place, count: count, rows: layout.list.height)
        return true
      }
    case .mouse(let mouse): move { $0.handle(mouse, count: $1, rows: layout.list.height) }
    default: break
    }
    return []
  }

  private mutating func move(_ body: (inout ListState, Int) -> Bool) {
    let before = list.selection
    _ = body(&list, rows.count)
    if list.selection != before { (scroll, notice) = (ScrollState(), nil) }
  }

  private mutating func scrollPreview(_ context: ScreenContext, _ body: (inout ScrollState, Int, Int) -> Bool) {
    let layout = TestLayout(context.body)
    _ = body(&scroll, preview(context).count, layout.previewRows)
  }

  private func open() -> [ScreenAction] {
    guard let id = selected?.question else { return [] }
    return [.push { QuestionScreen(screen: $0, id: id) }]
  }

  /// Looks for another question in the place of the selected one.
  private mutating func swap(searching search: String?) -> [ScreenAction] {
    guard let quiz, let selected, selected.question != nil, !filling.isWaiting, !swapping.isWaiting,
      let cell = cell(of: selected)
    else { return [] }
    notice = nil
    let swap = QuestionSwap(
      plan: plan, cell: cell, taken: passed.union(quiz.items.compactMap(\.question)).sorted(), search: search)
    return swapping.ask(selected.id).map { [.effect(.swapQuestion($0, swap))] } ?? []
  }

  private mutating func ask(_ asked: Asking) {
    asking = asked
    switch asked {
    case .seed: form = TestForm([TestForm.line(.seed, found.map { String($0.seed) } ?? "", limit: 20)])
    case .search: form = TestForm([TestForm.line(.query, "")])
    case .name:
      form = TestForm([
        TestForm.line(.title, quiz?.title ?? plan.title), TestForm.Entries.Line(.drawn, .choice(0, of: 2)),
      ])
    }
  }

  private mutating func handleForm(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.control("c")): asking = nil
    case .key(.enter), .key(.control("s")):
      do throws(TestFormProblem) { return try takeForm() } catch { form.refuse(error) }
    case .key(let key): form.handle(key, TestVocabulary())
    case .paste(let text): form.insert(text)
    case .mouse(let mouse): form.handle(mouse)
    default: break
    }
    return []
  }

  private mutating func takeForm() throws(TestFormProblem) -> [ScreenAction] {
    switch asking {
    case .seed:
      guard let seed = UInt64(form.entries.text(.seed)) else {
        throw TestFormProblem(.seed, .number(from: 0, to: 1e15))
      }
      asking = nil
      return fill(seed: seed)
    case .search:
      let query = try form.query()
      asking = nil
      return swap(searching: query)
    case .name:
      let title = try form.requiredText(.title)
      guard var quiz else { return [] }
      quiz.title = title
      if form.entries.choice(.drawn) == 1 { drawAnew(&quiz) }
      asking = nil
      return document.save(quiz) { quiz.content(over: $0) }
    case nil: return []
    }
  }

  /// Leaves the questions to be drawn for each student; essays stay, for they are written and not drawn.
  private func drawAnew(_ quiz: inout Quiz) {
    quiz.items = quiz.items.filter { $0.question == nil }
    quiz.cells = plan.cells.filter { $0.kind != .essay }
    quiz.query = plan.query
    quiz.source = nil
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .planFilled(let ticket, let result):
      guard let done = filling.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.fillPlan(next.ticket, plan, seed: next.value))] }
      switch result {
      case .failure(let error): self.error = error
      case .success(let found):
        (self.found, passed, list, scroll) = (found, [], ListState(), ScrollState())
        self.found?.filled.quiz.source = stored.map {
          Quiz.Source(blueprint: $0.id, revision: $0.revision, seed: found.seed)
        }
        let first = rows.firstIndex { if case .item = $0 { true } else { false } }
        list.select(first ?? 0, count: rows.count, rows: TestLayout(context.body).list.height)
      }
    case .questionSwapped(let ticket, let result):
      guard let done = swapping.answered(ticket) else { return [] }
      switch result {
      case .failure(let error): notice = .failed(error)
      case .success(nil): notice = .swapped(false)
      case .success(let swapped?): replace(done.value, by: swapped)
      }
    default:
      switch document.receive(answer) {
      case .saved:
        guard let id = document.edited?.id else { return [] }
        return [.replace { QuizScreen(screen: $0, subject: .stored(id)) }]
      case .failed(let error), .stale(let error): notice = .failed(error)
      default: break
      }
    }
    return []
  }

  private mutating func replace(_ item: String, by swapped: SwappedQuestion) {
    guard let index = quiz?.items.firstIndex(where: { $0.id == item }) else { return }
    if let old = quiz?.items[index].question { passed.insert(old) }
    found?.filled.quiz.items[index].prompt = swapped.item.prompt
    found?.filled.quiz.items[index].passage = swapped.item.passage
    found?.questions[item] = swapped.question
    // The same plan and seed would not give this test again.
    found?.filled.quiz.source = nil
    (notice, scroll) = (.swapped(true), ScrollState())
  }
}
