/// Turns `name:value` into a filter.
enum SearchFilter {
  static func expression(name: String, value: String, column: Int) throws(SearchSyntaxError) -> SearchExpression {
    guard !value.isEmpty else {
      throw SearchSyntaxError(column: column, .missingValue(filter: name))
    }
    let name = name.lowercased()
    switch name {
    case "tag": return .tag(try tag(value, column: column))
    case "status":
      guard let status = QuestionStatus.allCases.first(where: { $0.rawValue.lowercased() == value.lowercased() }) else {
        throw SearchSyntaxError(column: column, .unknownStatus(value))
      }
      return .property(.status(status))
    case "kind":
      let known = QuestionKind.known.first { $0.name.lowercased() == value.lowercased() }
      return .property(.kind(known?.name ?? value))
    case "level": return .property(.level(TextFolding.fold(value)))
    case "lang": return .property(.language(value.lowercased()))
    case "author": return .property(.author(TextFolding.fold(value)))
    case "is":
      guard value.lowercased() == "conflict" else {
        throw SearchSyntaxError(column: column, .onlyValues(filter: "is", ["conflict"]))
      }
      return .property(.conflict)
    case "has":
      switch value.lowercased() {
      case "media": return .property(.media)
      case "comment": return .property(.comment)
      case "passage": return .property(.anyPassage)
      default: throw SearchSyntaxError(column: column, .onlyValues(filter: "has", ["media", "comment", "passage"]))
      }
    case "passage": return .property(.passage(value.lowercased()))
    case "changed": return .property(try changed(value, column: column))
    case "id":
      guard let id = QuestionID(value) else {
        throw SearchSyntaxError(column: column, .noID)
      }
      return .property(.id(id))
    default: return .tag(try tag("\(name):\(value)", column: column))
    }
  }

  private static func tag(_ text: String, column: Int) throws(SearchSyntaxError) -> String {
    do { return TextFolding.fold(try Tag(text).name) } catch {
      throw SearchSyntaxError(column: column, .other(error.reason))
    }
  }

  private static func changed(_ value: String, column: Int) throws(SearchSyntaxError) -> SearchProperty {
    let sign = value.prefix { "<>=".contains($0) }
    guard let moment = Timestamp(value.dropFirst(sign.count)) else {
      throw SearchSyntaxError(column: column, .noDate)
    }
    let isDay = !value.contains("T")
    let next = Timestamp(milliseconds: moment.milliseconds + (isDay ? 86_400_000 : 1))
    switch sign {
    case ">": return .changed(from: next, until: nil)
    case ">=": return .changed(from: moment, until: nil)
    case "<": return .changed(from: nil, until: moment)
    case "<=": return .changed(from: nil, until: next)
    case "", "=": return .changed(from: moment, until: next)
    default:
      throw SearchSyntaxError(column: column, .noComparison(String(sign)))
    }
  }
}
