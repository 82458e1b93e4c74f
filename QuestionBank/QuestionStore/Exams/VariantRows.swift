import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// Reads and writes the papers that tests were mixed into: once printed, a paper stays as it is.
enum VariantRows {
  static func layouts(_ sitting: Int64, _ database: Database) throws -> [VariantLayout] {
    try Row.fetchAll(
      database, sql: "SELECT layout FROM variant WHERE sitting = ? ORDER BY code", arguments: [sitting]
    ).map(layout)
  }

  private static func layout(_ row: Row) throws -> VariantLayout {
    do { return try VariantLayout(json: JSONParser.parse(row.bytes("layout"))) } catch {
      throw BankError.corrupt("a printed paper: \(error)")
    }
  }

  /// The paper of a code; nil where none was printed with it.
  static func layout(_ code: String, of sitting: Int64, _ database: Database) throws -> VariantLayout? {
    try database.row("SELECT layout FROM variant WHERE sitting = ? AND code = ?", [sitting, code]).map(layout)
  }

  static func insert(_ layouts: [VariantLayout], of sitting: Int64, _ database: Database) throws {
    let known = Dictionary(try self.layouts(sitting, database).map { ($0.code, $0) }) { first, _ in first }
    for layout in layouts where known[layout.code] != layout {
      guard known[layout.code] == nil else {
        throw BankError.invalid([
          FieldProblem(
            "firstCode", "a paper with the code \(layout.code) was made otherwise before; begin with another")
        ])
      }
      try database.run(
        "INSERT INTO variant (sitting, code, layout) VALUES (?, ?, ?)",
        [sitting, layout.code, Data(CanonicalJSON.bytes(of: layout.json))])
    }
  }
}
