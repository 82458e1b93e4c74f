extension SearchExpression {
  /// Whether a revision is what the search asks for, told without any index.
  ///
  /// What depends on the bank more than on the revision, conflicts and comments, never matches: see `bankProperty`.
  ///
  /// - Parameter revision: a question's shown revision.
  /// - Returns: the same that a bank's search finds by its index.
  public func matches(_ revision: Revision) -> Bool {
    var words = RevisionWords(revision.content)
    return matches(revision, &words)
  }

  private func matches(_ revision: Revision, _ words: inout RevisionWords) -> Bool {
    switch self {
    case .everything: true
    case .phrase(let tokens): words.hold(tokens, isBegun: false)
    case .prefix(let tokens): words.hold(tokens, isBegun: true)
    case .tag(let name):
      revision.content.tags.contains { tag in
        let folded = TextFolding.fold(tag.name)
        return folded.isSameBytes(as: name) || folded.utf8.starts(with: (name + "/").utf8)
      }
    case .property(let property): property.matches(revision)
    case .not(let inner): !inner.matches(revision, &words)
    case .all(let parts): parts.allSatisfy { $0.matches(revision, &words) }
    case .any(let parts): parts.contains { $0.matches(revision, &words) }
    }
  }

  /// The first part of the search, as it is written, that depends on the bank more than on the revision, so that two
  /// banks with the same revisions would not find the same; nil where there is none.
  public var bankProperty: String? {
    switch self {
    case .property(.conflict): "is:conflict"
    case .property(.comment): "has:comment"
    case .everything, .phrase, .prefix, .tag, .property: nil
    case .not(let inner): inner.bankProperty
    case .all(let parts), .any(let parts): parts.lazy.compactMap(\.bankProperty).first
    }
  }
}

extension SearchProperty {
  fileprivate func matches(_ revision: Revision) -> Bool {
    let content = revision.content
    switch self {
    case .status(let status): return revision.status == status
    case .kind(let name): return content.kind.name.isSameBytes(as: name)
    case .level(let level): return content.level.map(TextFolding.fold)?.isSameBytes(as: level) ?? false
    case .language(let language):
      guard let own = content.language?.lowercased() else { return false }
      return own.isSameBytes(as: language) || own.utf8.starts(with: (language + "-").utf8)
    case .author(let name): return revision.author.map(TextFolding.fold)?.isSameBytes(as: name) ?? false
    case .conflict, .comment: return false
    case .media: return !content.media.isEmpty
    case .anyPassage: return content.passage != nil
    case .passage(let id): return content.passage?.lowercased().isSameBytes(as: id) ?? false
    case .changed(let from, let until):
      return from.map { revision.created >= $0 } ?? true && until.map { revision.created < $0 } ?? true
    case .id(let id): return revision.question == id
    }
  }
}

extension String {
  /// Whether two texts have the same bytes, which is how an index compares.
  fileprivate func isSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

/// The words of a question's stem and options, cut when they are first asked for.
private struct RevisionWords {
  private let content: QuestionContent
  private var texts: [[String]]?

  init(_ content: QuestionContent) { self.content = content }

  /// Whether words stand one after another in one of the texts, the last one perhaps only begun.
  mutating func hold(_ tokens: [Tokenizer.Token], isBegun: Bool) -> Bool {
    let texts =
      self.texts ?? ([content.stem] + content.choices.map(\.text)).map { Tokenizer.tokens(of: $0).map(\.folded) }
    self.texts = texts
    return texts.contains { words in
      guard words.count >= tokens.count, let last = tokens.last else { return tokens.isEmpty }
      let end = words.count - tokens.count
      return (0...end).contains { start in
        for (index, token) in tokens.dropLast().enumerated()
        where !words[start + index].utf8.elementsEqual(token.folded.utf8) { return false }
        let word = words[start + tokens.count - 1].utf8
        return isBegun ? word.starts(with: last.folded.utf8) : word.elementsEqual(last.folded.utf8)
      }
    }
  }
}
