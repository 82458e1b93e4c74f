import QuestionModel
import TerminalScreen

/// A field of the form with the rows that it takes.
struct EditorBlock: Sendable, Hashable {
  let field: EditorField
  /// The form's row that it begins at.
  let start: Int
  /// Whether its label has a row of its own above it.
  let hasLabelRow: Bool
  /// Rows of what is edited.
  let rows: Int
  /// What is wrong with it, one a row.
  let problems: [EditorQuestion.Reason]
  /// Tags or levels of the bank that begin as what is typed.
  let suggestions: Int

  var contentStart: Int { start + (hasLabelRow ? 1 : 0) }
  /// The row behind its last one.
  var end: Int { contentStart + rows + suggestions + problems.count }
}

/// The form's fields from top to bottom, with their rows.
struct EditorBlocks: Sendable, Hashable {
  private(set) var blocks: [EditorBlock] = []

  /// Rows of the whole form.
  var height: Int { blocks.last?.end ?? 0 }

  init(
    _ form: EditorForm, problems: [EditorQuestion.Problem], suggestions: (field: EditorField, count: Int)?, width: Int
  ) {
    for field in form.fields {
      let hasLabelRow = width < EditorMetrics.wide && field.item == nil && field != .addition
      let isChosen = field == .passage && form.passageID != nil
      let rows = field.isText && !isChosen ? form[field].layout.rows.count : 1
      // The sign of an item and its text share a row where there is room.
      let sharesRow = width >= 24 && isText(field)
      let previous = blocks.last?.end ?? 0
      let start = sharesRow && blocks.last.map { isMark($0.field) } == true ? blocks[blocks.count - 1].start : previous
      let isOwner = problems.filter { $0.field == field }.map(\.reason)
      blocks.append(
        EditorBlock(
          field: field, start: start, hasLabelRow: hasLabelRow, rows: rows, problems: isOwner,
          suggestions: suggestions?.field == field ? suggestions?.count ?? 0 : 0))
    }
  }

  private func isText(_ field: EditorField) -> Bool {
    if case .text = field { true } else { false }
  }

  private func isMark(_ field: EditorField) -> Bool {
    if case .mark = field { true } else { false }
  }

  /// The block of a field.
  subscript(field field: EditorField) -> EditorBlock? { blocks.first { $0.field == field } }
}

extension EditorForm {
  /// The fields in the order that Tab goes through them.
  var fields: [EditorField] {
    var fields: [EditorField] = [.kind, .stem]
    guard !kind.isUnknown else { return fields + [.explanation, .tags, .status, .message] }
    if kind == .passage {
      fields += [.tags, .language] + media.indices.map(EditorField.media)
      return fields + [.attachment, .licence, .source, .status, .message]
    }
    if kind == .trueFalse { fields.append(.truth) }
    for item in items {
      fields += [.mark(item: item.id), .text(item: item.id)]
      if kind == .numeric { fields.append(.tolerance(item: item.id)) }
      for detail in EditorItem.Detail.allCases where item.details.contains(detail) && allows(detail) {
        fields.append(field(of: detail, item: item.id))
      }
    }
    if hasItems { fields.append(.addition) }
    fields += [.explanation, .hint, .tags, .level, .difficulty, .language]
    fields += media.indices.map(EditorField.media)
    fields += [.attachment, .licence, .source, .passage]
    if scoringRules.count > 1 || scoring != nil { fields.append(.scoring) }
    return fields + [.status, .message]
  }
}
