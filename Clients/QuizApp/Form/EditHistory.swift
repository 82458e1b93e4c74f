/// The states of what is edited that undo goes back to: one a run of typing in one field, one each other change.
///
/// A state shares its texts with what is edited until they are changed, so it costs what was written since the one
/// before.
struct EditHistory<Step: Sendable & Hashable, Field: Sendable & Hashable>: Sendable, Hashable {
  /// What a change does, for joining it with the one before.
  enum Change: Sendable, Hashable {
    /// Letters typed into a field, one after the other.
    case typing(Field)
    /// Letters taken away from a field.
    case deleting(Field)
    /// Anything else; never joined.
    case other
  }

  /// States that are kept.
  static var limit: Int { 200 }

  private var undone: [Step] = []
  private var done: [Step] = []
  private var last: Change?

  /// Notes the state before a change, unless the change goes on with the one before.
  mutating func note(_ step: @autoclosure () -> Step, before change: Change) {
    defer { last = change }
    guard change == .other || change != last else { return }
    done.append(step())
    if done.count > Self.limit { done.removeFirst() }
    undone = []
  }

  /// Whether there is a state to go back to.
  var canUndo: Bool { !done.isEmpty }
  /// Whether an undo can be taken back.
  var canRedo: Bool { !undone.isEmpty }

  /// Begins a new run, so that what is typed next is undone by itself.
  mutating func endRun() { last = nil }

  /// The state before the last change.
  mutating func undo(from now: Step) -> Step? {
    guard let step = done.popLast() else { return nil }
    undone.append(now)
    last = nil
    return step
  }

  /// The state that was left by the last undo.
  mutating func redo(from now: Step) -> Step? {
    guard let step = undone.popLast() else { return nil }
    done.append(now)
    last = nil
    return step
  }
}
