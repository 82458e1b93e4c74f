import QuestionAPI
import QuestionModel
import QuestionSync
import TerminalScreen

/// Versions of a question that were made apart, brought together field by field.
extension PlainProgram {
  /// Brings the heads of a question together.
  ///
  /// - Returns: the answer that says it is saved; nil where it is not.
  mutating func resolve(_ subject: MergeSubject) async -> AppAnswer? {
    await resolve(ConflictScreen(screen: 2, subject: subject))
  }

  /// Asks for what nobody but a person can decide, then saves what comes of it.
  mutating func resolve(_ beginning: ConflictScreen) async -> AppAnswer? {
    var conflict = beginning
    _ = await carryOut(conflict.appear(context), of: &conflict)
    if let error = conflict.error {
      say(error)
      return nil
    }
    console.say(conflict.title(words) + ": " + conflict.detail(context))
    await decideOpen(&conflict)
    var isListed = false
    while !console.hasEnded {
      if !isListed {
        for (index, field) in conflict.fields.enumerated() {
          console.say("  \(index + 1). \(conflict.row(field, words).plainText)")
        }
      }
      isListed = true
      guard let line = await console.ask(words.plainConflictPrompt(conflict.fields.count)), line != "q" else { break }
      if let place = PlainConsole<Source>.place(line, of: conflict.fields.count) {
        _ = await decide(place, of: &conflict)
        isListed = false
      } else if line == "s" {
        let turn = await carryOut(conflict.save(), of: &conflict)
        if turn.isOver, let saved = turn.answers.last {
          sayRevision(of: saved)
          return saved
        }
        console.say(conflict.message(context).text)
        // Someone may have saved once more: there is more to decide then.
        await decideOpen(&conflict)
        isListed = false
      } else {
        console.say(words.notANumber(1, conflict.fields.count))
      }
    }
    console.say(words.notMerged)
    return nil
  }

  private func sayRevision(of answer: AppAnswer) {
    guard case .questionSaved(_, .success(let saved)) = answer else { return }
    console.say("\(Mark.correct) \(words.savedAs(saved.revision.short))")
  }

  /// Goes through all that is open, as long as the person decides.
  private mutating func decideOpen(_ conflict: inout ConflictScreen) async {
    for field in conflict.unresolved {
      guard let place = conflict.fields.firstIndex(of: field), await decide(place, of: &conflict) else { return }
    }
  }

  /// Shows what each side says of a field, and asks which of it becomes of the field.
  ///
  /// - Returns: whether it is decided.
  private mutating func decide(_ place: Int, of conflict: inout ConflictScreen) async -> Bool {
    let field = conflict.fields[place]
    conflict.list.select(place, count: conflict.fields.count, rows: conflict.fields.count)
    console.say(words.fieldName(field.name))
    await console.page(conflict.lines(context).filter { !$0.plainText.isEmpty }, words: words)
    let ways = [words.takeOurs, words.takeTheirs, words.writeThird, words.later]
    while let way = await console.choose(words.fieldName(field.name), ways, words: words) {
      switch way {
      case 0: conflict.decide(.ours)
      case 1: conflict.decide(.theirs)
      case 2:
        guard let text = await console.askText("\(words.writeThird). \(words.plainTextEnd)") else { continue }
        guard conflict.decide(text) else {
          console.say(conflict.message(context).text)
          continue
        }
      default: return false
      }
      return true
    }
    return false
  }
}
