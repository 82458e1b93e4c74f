import TerminalScreen

/// Widths of the form's parts.
enum EditorMetrics {
  /// Columns from which labels stand beside what they name.
  static let wide = 56
  /// Columns of a label that stands beside.
  static let label = 13
  /// Columns of the sign before an item's text: its mark and its letter.
  static let mark = 8

  /// Columns of a field's text in a form of `width` columns.
  static func textWidth(of field: EditorField, in width: Int) -> Int {
    Swift.max(1, width - indent(of: field, in: width))
  }

  /// Columns to the left of a field's text.
  static func indent(of field: EditorField, in width: Int) -> Int {
    let label = width >= wide ? label : 0
    return switch field {
    case .text: width >= 24 ? label + mark : 0
    case .feedback, .weight, .itemLevel, .tolerance: width >= 40 ? label + mark + 10 : width >= 24 ? mark : 0
    default: label
    }
  }
}

/// Where the parts of the editor are: the form, and beside it what a student will see where there is room for both.
struct EditorLayout {
  let form: Rect
  let message: Rect
  let preview: Rect

  init(_ body: Rect, showsPreview: Bool) {
    let rows = body.rows(.rest, .cells(body.height >= 4 ? 1 : 0))
    message = rows[1]
    if body.width >= 100 {
      let columns = rows[0].columns(.rest, .fraction(0.42), gap: 1)
      (form, preview) = (columns[0], columns[1])
    } else {
      form = showsPreview ? .zero : rows[0]
      preview = showsPreview ? rows[0] : .zero
    }
  }

  /// Columns of the form's rows: one is left for the mark that tells where in it one is.
  var formWidth: Int { Swift.max(1, form.width - 1) }
}
