import Foundation
import GRDB

/// Looks for a text in the files of a bank and in every column of its tables.
enum FileSearch {
  /// Whether a text stands in any of the files of a folder.
  static func holds(_ text: String, in folder: TemporaryFolder) throws -> Bool {
    let wanted = Data(text.utf8)
    return try folder.names.contains { name in
      try Data(contentsOf: URL(filePath: folder.file(name))).range(of: wanted) != nil
    }
  }

  /// The tables with a column that holds a text.
  static func tables(holding text: String, in path: String) throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    return try queue.read { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'")
      return try tables.filter { table in
        let wanted = Data(text.utf8)
        return try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").contains { row in
          row.databaseValues.contains { value in
            switch value.storage {
            case .string(let string): Data(string.utf8).range(of: wanted) != nil
            case .blob(let data): data.range(of: wanted) != nil
            case .null, .int64, .double: false
            }
          }
        }
      }
    }
  }
}
