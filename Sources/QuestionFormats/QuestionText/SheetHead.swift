/// The `name: value` lines of a question.
struct SheetHead {
  private(set) var faults: [QuestionTextFault] = []
  private var values: [SheetField: [SheetPiece]] = [:]

  /// Reads the head, if there is one.
  ///
  /// - Parameter lines: a question's lines; what follows the head stays.
  init(_ lines: inout ArraySlice<SheetLine>) {
    guard Self.begins(lines) else { return }
    var field: SheetField?
    while let line = lines.first, !line.isEmpty {
      if line.isIndented, !(values.isEmpty && faults.isEmpty) {
        append(line, to: field)
      } else if let (name, rest) = SheetWords.name(of: line.bytes), Self.looksLikeName(name) {
        field = SheetWords.fields[name]
        begin(field, line, rest)
      } else {
        faults.append(QuestionTextFault(line: line.number, .noEmptyLine))
        return
      }
      lines.removeFirst()
    }
  }

  /// A head is known by one of its names: a new question may begin with its text.
  private static func begins(_ lines: ArraySlice<SheetLine>) -> Bool {
    guard let first = lines.first, SheetWords.name(of: first.bytes).map({ looksLikeName($0.name) }) ?? false else {
      return false
    }
    return lines.prefix { !$0.isEmpty }.contains { line in
      !line.isIndented && SheetWords.name(of: line.bytes).map { SheetWords.fields[$0.name] != nil } ?? false
    }
  }

  private static func looksLikeName(_ name: String) -> Bool {
    name.split(separator: " ").count <= 4 && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " }
  }

  private mutating func begin(_ field: SheetField?, _ line: SheetLine, _ rest: SheetText.Line) {
    let name = SheetText.excerpt(line.bytes.prefix { $0 != UInt8(ascii: ":") })
    guard let field else {
      faults.append(QuestionTextFault(line: line.number, .unknownName(name)))
      return
    }
    if values[field] != nil, !field.isRepeatable {
      faults.append(QuestionTextFault(line: line.number, .repeatedName(name)))
    }
    values[field, default: []].append(SheetPiece(line: line.number, rest: rest))
  }

  private mutating func append(_ line: SheetLine, to field: SheetField?) {
    guard let field, let last = values[field]?.indices.last else { return }
    values[field]?[last].append(line.unindented)
  }

  /// The values of a name in order.
  subscript(field: SheetField) -> [SheetPiece] { values[field] ?? [] }
}
