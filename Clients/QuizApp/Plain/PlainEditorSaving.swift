import QuestionAPI
import QuestionModel
import TerminalScreen

/// What came of saving.
enum PlainSave: Sendable, Hashable {
  case saved
  case notSaved
  /// It is not saved, and the person leaves.
  case left
  /// The question goes back to where it came from, which is told so.
  case passedOn(AppAnswer)
}

extension PlainProgram {
  /// Saves the form; what keeps it from being saved is told field by field.
  mutating func save(_ editor: inout EditorScreen) async -> PlainSave {
    while !console.hasEnded {
      let turn = await carryOut(editor.askToSave(context), of: &editor)
      if case .similar? = editor.notice {
        switch await askAboutLikeness(of: editor) {
        case .saved: continue
        case let outcome: return outcome
        }
      }
      if turn.isOver, let answer = turn.answers.last { return .passedOn(answer) }
      sayNotice(of: editor)
      if let conflict = turn.pushed.first as? ConflictScreen {
        guard let saved = await resolve(conflict) else { return .notSaved }
        _ = await carryOut(editor.receive(saved, context), of: &editor)
        return .saved
      }
      guard case .waiting(_, let error) = editor.saving else { break }
      say(error)
      let ways = [words.retry, words.goOnWriting, words.leave]
      guard let way = await console.choose(words.bankIsAway, ways, words: words) else { return .left }
      editor.stopWaiting()
      if way != 0 { return way == 2 ? .left : .notSaved }
    }
    if case .saved? = editor.notice { return .saved }
    if case .problems? = editor.notice { sayProblems(of: editor) }
    return .notSaved
  }

  /// Tells what the bank has that is much like it, and asks whether it is to be saved all the same.
  ///
  /// - Returns: `saved` where it is to be.
  private mutating func askAboutLikeness(of editor: EditorScreen) async -> PlainSave {
    let found = editor.likeness.found
    console.warn(words.alikeTitle(found.count))
    let stems = found.map { item in
      "\(words.relation(item.relation)) \(words.percent(item.share)): \(QuestionText.oneLine(item.question.stem))"
    }
    let ways = [words.goOnWriting, words.saveAnyway] + stems
    while let way = await console.choose(words.alikeHelp, ways, fallback: 0, words: words) {
      guard way > 1 else { return way == 1 ? .saved : .notSaved }
      await compare(found[way - 2].question.id, with: editor)
    }
    return .left
  }

  /// Shows a question of the bank, word by word against what is being written.
  private mutating func compare(_ id: QuestionID, with editor: EditorScreen) async {
    guard case .compared(_, let result)? = await perform(.compare(ticket, id)) else { return }
    switch result {
    case .failure(let error): say(error)
    case .success(let other):
      let lines = ComparisonText.lines(
        of: other.question, against: editor.result?.question, width: PlainConsole<Source>.width, words: words)
      await console.page(lines, words: words)
    }
  }

  private func sayProblems(of editor: EditorScreen) {
    let rows = editor.rows
    for problem in editor.problems {
      let row = editor.row(of: problem.field)
      let number = rows.firstIndex(of: row).map { "\($0 + 1). " } ?? ""
      console.say("  \(number)\(editor.label(of: problem.field, words)): \(words.editorProblem(problem.reason))")
    }
  }
}

extension EditorScreen {
  /// Leaves it to the person when to try again to reach the bank.
  mutating func stopWaiting() {
    guard case .waiting = saving else { return }
    saving = .idle
  }
}
