import QuestionModel

/// A note as a line of text has it.
struct AnkiRecord {
  let record: CSVText.Record
  let header: AnkiHeader

  init(_ record: CSVText.Record, _ header: AnkiHeader) { (self.record, self.header) = (record, header) }

  var place: FilePlace { FilePlace(line: record.line + header.lineCount) }

  var source: [UInt8] { Array(record.fields.joined(separator: "\t").utf8) }

  var guid: String? { cell(header.guid) }

  var noteType: String { cell(header.noteType) ?? header.defaultNoteType ?? "" }

  /// The fields of the note, with the columns they stand in.
  var fields: [(column: Int, text: String)] {
    header.fieldColumns(of: record.fields.count).map { ($0, record.fields[$0]) }
  }

  private func cell(_ column: Int?) -> String? {
    guard let column, column < record.fields.count, !record.fields[column].trimmed.isEmpty else { return nil }
    return record.fields[column].trimmed
  }

  /// A field as a text of the model.
  func text(_ field: String, _ losses: inout [FormatLoss]) -> String {
    guard header.isHTML else { return field.trimmed }
    var reading = HTMLText.read(field)
    losses += reading.losses
    losses += reading.media.map {
      FormatLoss($0.element == .picture ? .picture : .sound, $0.source, .dropped, "a text file holds no files")
    }
    if reading.text.contains("[sound:") {
      for match in reading.text.matches(of: /\[sound:(?<name>[^\]]*)\]/) {
        losses.append(FormatLoss(.sound, String(match.name), .dropped, "a text file holds no files"))
      }
      reading.text = reading.text.replacing(/\[sound:[^\]]*\]/, with: "").trimmed
    }
    return reading.text
  }

  /// Tags of the note, and its deck as a category.
  func tags(_ losses: inout [FormatLoss]) -> [Tag] {
    var tags: [Tag] = []
    let words = [cell(header.tags), header.defaultTags].compactMap(\.self)
      .flatMap { $0.split(whereSeparator: \.isWhitespace) }
    for word in words {
      do { tags.append(try AnkiTag.tag(word)) } catch {
        losses.append(FormatLoss(.tag, String(word), .dropped, error.reason))
      }
    }
    guard let deck = cell(header.deck) ?? header.defaultDeck, deck != AnkiNotes.defaultDeck, deck != "Default" else {
      return tags
    }
    do { tags.append(try Tag("category:" + deck.replacing("::", with: "/"))) } catch {
      losses.append(FormatLoss(.category, deck, .dropped, error.reason))
    }
    return tags
  }

  /// The note as a line of a table.
  func item(_ table: TableHeader, _ columns: [Int]) -> FormatItem {
    var losses: [FormatLoss] = []
    var cells = columns.map { column in
      column < record.fields.count ? CSVText.protected(text(record.fields[column], &losses)) : ""
    }
    let tags = tags(&losses)
    cells += [guid ?? "", TableList.text(tags.map(\.name))]
    var row = TableRow(CSVText.Record(line: record.line, fields: cells), table, at: place)
    row.passage = row[.passage].map { QuestionIdentity.id(named: $0) }
    var item = TableQuestion(row).item
    item.source = Array(source.prefix(FormatItem.maximumSource))
    item.losses = losses + item.losses
    return item
  }
}
