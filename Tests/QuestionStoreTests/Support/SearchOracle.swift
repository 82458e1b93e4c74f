import QuestionModel
import QuestionSync

/// A question as its shown revision has it.
struct ShownQuestion {
  let revision: Revision
  let isInConflict: Bool

  /// The questions that a bank must show after these revisions: edits made apart are merged where that needs no person;
  /// of a conflict the shown head is the one that retires, else that of the highest generation, then id.
  static func all(_ revisions: [Foreign]) -> [ShownQuestion] {
    Dictionary(grouping: revisions, by: \.revision.question).values.compactMap { history in
      let steps = history.map { HistoryStep(id: $0.id, $0.revision) }
      let known = Dictionary(history.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let settled = SettledQuestion.settle(steps) { id in
        known[id].map { HeldBytes(document: $0.document, key: $0.key) }
      }
      guard let settled else { return nil }
      let merge = settled.derived.last.flatMap { try? Revision(json: JSONParser.parse($0.document)) }
      guard let revision = known[settled.shown]?.revision ?? merge else { return nil }
      return ShownQuestion(revision: revision, isInConflict: settled.isInConflict)
    }
  }
}

/// What the search grammar means, said once more without any index.
enum SearchOracle {
  static func finds(_ expression: SearchExpression, _ shown: ShownQuestion) -> Bool {
    let content = shown.revision.content
    let texts = [content.stem] + content.choices.map(\.text)
    switch expression {
    case .everything: return true
    case .phrase(let tokens): return texts.contains { contains($0, tokens.map(\.folded), isBegun: false) }
    case .prefix(let tokens): return texts.contains { contains($0, tokens.map(\.folded), isBegun: true) }
    case .tag(let name):
      return content.tags.contains { tag in
        let folded = TextFolding.fold(tag.name)
        return folded == name || folded.hasPrefix(name + "/")
      }
    case .property(let property): return has(property, shown)
    case .not(let inner): return !finds(inner, shown)
    case .all(let parts): return parts.allSatisfy { finds($0, shown) }
    case .any(let parts): return parts.contains { finds($0, shown) }
    }
  }

  /// Whether words stand one after another in a text, the last one perhaps only begun.
  private static func contains(_ text: String, _ words: [String], isBegun: Bool) -> Bool {
    let tokens = Tokenizer.tokens(of: text).map(\.folded)
    guard tokens.count >= words.count else { return false }
    return (0...tokens.count - words.count).contains { start in
      zip(tokens[start...], words).enumerated().allSatisfy { index, pair in
        isBegun && index == words.count - 1
          ? pair.0.utf8.starts(with: pair.1.utf8) : pair.0.utf8.elementsEqual(pair.1.utf8)
      }
    }
  }

  private static func has(_ property: SearchProperty, _ shown: ShownQuestion) -> Bool {
    let (revision, content) = (shown.revision, shown.revision.content)
    switch property {
    case .status(let status): return revision.status == status
    case .kind(let name): return content.kind.name == name
    case .level(let level): return content.level.map(TextFolding.fold) == level
    case .language(let language):
      guard let own = content.language?.lowercased() else { return false }
      return own == language || own.hasPrefix(language + "-")
    case .author(let name): return revision.author.map(TextFolding.fold) == name
    case .conflict: return shown.isInConflict
    case .media: return !content.media.isEmpty
    // No generated question has comments.
    case .comment: return false
    case .anyPassage: return content.passage != nil
    case .passage(let id): return content.passage?.lowercased() == id
    case .changed(let from, let until):
      return from.map { revision.created >= $0 } ?? true && until.map { revision.created < $0 } ?? true
    case .id(let id): return revision.question == id
    }
  }
}
