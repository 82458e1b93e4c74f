/// A state of a question's form, and where one was in it.
struct EditorStep: Sendable, Hashable {
  let form: EditorForm
  let focus: EditorField
}

/// The states of a question's form that undo goes back to.
typealias EditorHistory = EditHistory<EditorStep, EditorField>
