import Foundation
import GRDB
import QuestionModel

extension QuestionID {
  /// The id as it is stored: 16 bytes.
  var databaseValue: DatabaseValue { Data(bytes).databaseValue }
}

extension ContentDigest {
  /// The digest as it is stored: 32 bytes.
  var databaseValue: DatabaseValue { Data(bytes).databaseValue }
}

extension Row {
  /// The bytes of a column.
  func bytes(_ column: String) -> [UInt8] {
    let data: Data? = self[column]
    return data.map { [UInt8]($0) } ?? []
  }

  /// The bytes of a column that may be NULL.
  func optionalBytes(_ column: String) -> [UInt8]? {
    let data: Data? = self[column]
    return data.map { [UInt8]($0) }
  }
}
