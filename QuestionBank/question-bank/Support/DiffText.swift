import QuestionModel

extension QuestionDiff {
  /// A line a field, with what was taken away and what was added in brackets of their own.
  var lines: [String] {
    fields.map { field in
      let text = field.parts.map { part in
        switch part {
        case .same(let text): text
        case .removed(let text): "[-\(text)-]"
        case .added(let text): "{+\(text)+}"
        }
      }
      return "\(field.name): \(Console.line(text.joined()))"
    }
  }
}
