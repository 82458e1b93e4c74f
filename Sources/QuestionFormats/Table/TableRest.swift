import QuestionModel

/// The column for what no other one says: the members of a question that reading its line would not give as they are.
enum TableRest {
  /// The cell for a line.
  ///
  /// - Parameters:
  ///   - question: what is written.
  ///   - read: what the line says without this cell.
  /// - Returns: JSON; nil where the line says all.
  static func cell(of question: Question, read: Question) -> String? {
    let object = members(of: question, read: read)
    return object.isEmpty ? nil : CanonicalJSON.text(of: .object(object))
  }

  /// The members of a question's two parts that are not as they were read; null for one that is not there.
  static func members(of question: Question, read: Question) -> JSONObject {
    var object = JSONObject()
    let content = difference(question.content.json, read.content.json)
    let key = difference(question.key.json, read.key.json)
    if !content.isEmpty { object["content"] = .object(content) }
    if !key.isEmpty { object["key"] = .object(key) }
    return object
  }

  /// A question with such members instead of its own.
  static func merged(_ object: JSONObject, into question: Question) throws(FieldProblem) -> Question {
    let content = object["content"]?.object ?? JSONObject()
    let key = object["key"]?.object ?? JSONObject()
    return Question(
      content: try QuestionContent(json: merge(content, into: question.content.json)),
      key: try AnswerKey(json: merge(key, into: question.key.json), path: "key"))
  }

  private static func difference(_ whole: JSONValue, _ read: JSONValue) -> JSONObject {
    let (whole, read) = (whole.object ?? JSONObject(), read.object ?? JSONObject())
    var object = JSONObject()
    for name in Set((whole.members + read.members).map(\.name)) {
      let (value, other) = (whole[name], read[name])
      guard CanonicalJSON.bytes(of: value ?? .null) != CanonicalJSON.bytes(of: other ?? .null) else { continue }
      object[name] = value ?? .null
    }
    return object
  }

  /// Takes the cell's members into a question that was read from the other columns.
  ///
  /// A cell that a person changed since counts for more: then the members that were written for it are left out.
  static func apply(to read: inout TableQuestion) {
    guard let cell = read.row[.rest] else { return }
    guard let object = try? JSONParser.parse(Array(cell.utf8)).object else {
      return read.lose(FormatLoss(.unknown, cell, .dropped, "the column of more data holds no JSON"))
    }
    let content = object["content"]?.object ?? JSONObject()
    do {
      let merged = try merged(object, into: read.question)
      let names = Set(content.members.map(\.name) + (object["key"] == nil ? [] : ["key"]))
      if let column = contradiction(merged, read.row, names) {
        let heading = column.heading(in: .english)
        return read.lose(
          FormatLoss(.unknown, cell, .dropped, "it was written for another \(heading), and the cell of that counts"))
      }
      read.replace(merged, settling: names)
    } catch { read.lose(FormatLoss(.unknown, cell, .dropped, "more data: \(error)")) }
  }

  private static func merge(_ members: JSONObject, into value: JSONValue) -> JSONValue {
    var object = value.object ?? JSONObject()
    for member in members.members { object[member.name] = member.value == .null ? nil : member.value }
    return .object(object)
  }

  /// A column whose cell says something else than what is about to be taken instead of it.
  private static func contradiction(_ question: Question, _ row: TableRow, _ names: Set<String>) -> TableColumn? {
    let columns = names.flatMap { name -> [TableColumn] in
      switch name {
      case "choices": (0..<TableColumn.writtenOptions).map { .option($0) }
      case "key": [.key, .explanation]
      case "stem": [.stem]
      case "kind": [.kind]
      case "hint": [.hint]
      case "level": [.level]
      case "difficulty": [.difficulty]
      case "language": [.language]
      case "licence": [.licence]
      case "source": [.source]
      default: []
      }
    }
    return columns.first { column in
      guard row.header.found.contains(column) else { return false }
      let cell = row.whole(column) ?? ""
      return QuestionSheet.Language.allCases.allSatisfy { language in
        let text = TableCells(language: language).text(column, of: question)
        return !TableRow.lines(text).utf8.elementsEqual(cell.utf8)
      }
    }
  }
}
