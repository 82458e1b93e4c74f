import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whether XML can be read at all.
enum XMLCheck {
  static func isWellFormed(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }
}
