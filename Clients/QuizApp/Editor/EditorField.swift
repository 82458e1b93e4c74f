/// A place of the question's form that can have the keyboard.
enum EditorField: Sendable, Hashable {
  case kind
  case status
  case stem
  /// Whether the statement of a true/false question holds.
  case truth
  /// The sign before an option, statement or accepted answer: right or not, pinned or not.
  case mark(item: String)
  /// What an option says, or an accepted answer.
  case text(item: String)
  case tolerance(item: String)
  case weight(item: String)
  case feedback(item: String)
  case itemLevel(item: String)
  /// Where a new option, statement or accepted answer is begun.
  case addition
  case explanation
  case hint
  case tags
  case level
  case difficulty
  case language
  case licence
  case source
  case passage
  case scoring
  /// A picture or sound, by its place.
  case media(Int)
  /// Path of a picture or sound to attach.
  case attachment
  /// Why the question is saved, for its history.
  case message

  /// Whether letters are typed into it.
  var isText: Bool {
    switch self {
    case .kind, .status, .truth, .mark, .addition, .scoring: false
    default: true
    }
  }

  /// Whether it may have several lines.
  var isMultiline: Bool {
    switch self {
    case .stem, .explanation, .hint, .text, .feedback: true
    default: false
    }
  }

  /// The part of an item that it is, of those that are shown only where they are wanted.
  var detail: EditorItem.Detail? {
    switch self {
    case .weight: .weight
    case .feedback: .feedback
    case .itemLevel: .level
    default: nil
    }
  }

  /// The item that it belongs to.
  var item: String? {
    switch self {
    case .mark(let item), .text(let item), .tolerance(let item), .weight(let item), .feedback(let item),
      .itemLevel(let item):
      item
    default: nil
    }
  }
}
