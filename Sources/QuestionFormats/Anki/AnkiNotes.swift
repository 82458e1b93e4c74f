package import QuestionModel

/// A question as a note of Anki.
package struct AnkiNote: Sendable, Hashable {
  /// What tells the note from all others, in every collection.
  package var guid: String
  /// Its deck, with `::` between levels.
  package var deck: String
  /// Its tags, which hold no blanks.
  package var tags: [String]
  /// HTML in the order of `AnkiNotes.fieldNames`.
  package var fields: [String]
  /// Files that its fields show, with the names they have there.
  package var media: [Media]

  /// A file.
  package struct Media: Sendable, Hashable {
    package let name: String
    package let digest: ContentDigest
  }
}

/// Turns questions into notes: two fields for people, and one for each part that a question is read back from.
package struct AnkiNotes: Sendable {
  /// The type of the notes, in a deck that is made as a whole.
  package static let noteType = "Question Bank"
  /// The deck of questions without a category.
  package static let defaultDeck = "Question Bank"
  /// Columns of the fields for reading back; tags and the id have places of their own in Anki.
  static let columns: [TableColumn] =
    [.title, .kind, .stem] + (0..<TableColumn.writtenOptions).map(TableColumn.option)
    + [
      .key, .explanation, .hint, .level, .difficulty, .language, .passage, .source, .licence, .status,
      .statementLevels, .optionIDs, .pinned, .weights, .feedback, .scoring, .media, .rest,
    ]
  /// The names of the fields of a note.
  package static let fieldNames = ["Front", "Back"] + columns.map { $0.heading(in: .english) }

  private let fields = TableFields([.id, .tags] + columns, others: [], language: .english)
  private let language: QuestionSheet.Language

  /// Why a question has no note; nil where it has one.
  package static func refusal(of content: QuestionContent) -> String? {
    content.kind == .blueprint || content.kind == .quiz ? "a \(content.kind) is no question" : nil
  }

  /// A mapping.
  ///
  /// - Parameter language: of the words on the back.
  package init(language: QuestionSheet.Language) { self.language = language }

  /// The note of a question.
  ///
  /// - Parameter written: a question or passage.
  /// - Returns: the note.
  package func note(of written: WrittenQuestion) -> AnkiNote {
    let content = written.question.content
    let cells = fields.cells(of: written)
    let category = content.tags.first { $0.namespace == "category" }
    let deck = category.map { String($0.value).replacing("/", with: "::") } ?? Self.defaultDeck
    return AnkiNote(
      guid: cells[0], deck: deck, tags: content.tags.filter { $0 != category }.map(AnkiTag.text),
      fields: [front(written), back(written)] + cells.dropFirst(2).map { HTMLText.write($0) },
      media: (content.media + written.question.key.media).map(Self.file))
  }

  private static func file(_ reference: MediaReference) -> AnkiNote.Media {
    let ending = MediaType(rawValue: reference.type)?.fileExtension ?? "bin"
    return AnkiNote.Media(name: "qb-\(reference.digest).\(ending)", digest: reference.digest)
  }

  /// What shows pictures and plays sounds.
  private static func html(_ references: [MediaReference]) -> String {
    references.map { reference in
      let name = file(reference).name
      return reference.type.hasPrefix("image/")
        ? HTMLText.picture(name, alternative: reference.alternative) : "[sound:\(name)]"
    }
    .joined()
  }

  private func front(_ written: WrittenQuestion) -> String {
    let content = written.question.content
    let isCluster = content.kind == .trueFalseCluster
    var html = written.passage.map { "<blockquote>\(HTMLText.write($0))</blockquote>" } ?? ""
    html += HTMLText.write(content.stem) + Self.html(content.media)
    for (index, choice) in content.choices.enumerated() {
      let letter = isCluster ? ChoiceLetter.statement(index) + ")" : ChoiceLetter.option(index) + "."
      html += "<div>\(letter) \(HTMLText.write(choice.text))</div>"
    }
    return html
  }

  private func back(_ written: WrittenQuestion) -> String {
    let (content, key) = (written.question.content, written.question.key)
    let cell = TableCells(language: language).text(.key, of: written.question)
    let texts = content.choices.enumerated().filter { key.right.contains($1.id) }.map { index, choice in
      "<div>\(ChoiceLetter.option(index)). \(HTMLText.write(choice.text))</div>"
    }
    let answer = [.singleChoice, .multipleResponse].contains(content.kind) ? texts.joined() : HTMLText.write(cell)
    guard key.isExplained else { return answer }
    let word = SheetWords(language: language).pick("Lời giải", "Explanation")
    return "\(answer)<hr><div>\(word):<br>\(HTMLText.write(key.explanation ?? ""))\(Self.html(key.media))</div>"
  }
}

/// Tags, whose levels are parted by `::` in Anki.
enum AnkiTag {
  static func text(_ tag: Tag) -> String {
    guard !tag.namespace.isEmpty else { return tag.name }
    return tag.namespace + "::" + tag.value.replacing("/", with: "::")
  }

  /// The tag of a text, such as `topic::hàm-số::cực-trị`.
  static func tag(_ text: some StringProtocol) throws(FieldProblem) -> Tag {
    let parts = String(text).split(separator: "::", maxSplits: 1).map { String($0) }
    guard parts.count == 2 else { return try Tag(String(text)) }
    return try Tag("\(parts[0]):\(parts[1].replacing("::", with: "/"))")
  }
}
