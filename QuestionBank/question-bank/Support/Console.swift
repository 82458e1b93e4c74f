import Foundation
import QuestionAPI
import QuestionModel

/// Results go to standard output; progress and errors to standard error.
enum Console {
  static func print(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

  static func print(_ json: JSONValue) { print(CanonicalJSON.text(of: json)) }

  static func note(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// A question, after which an answer is typed on the same line.
  static func ask(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Writes to standard output; false where nobody reads it any more.
  static func write(_ bytes: [UInt8]) -> Bool { write(bytes, to: STDOUT_FILENO) }

  static var hasErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  @discardableResult
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// A text on one line, with whatever could move a terminal's cursor made visible.
  static func line(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl = scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
          return isControl ? " " : scalar
        }))
  }
}
