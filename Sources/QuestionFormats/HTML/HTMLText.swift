/// Texts of questions as HTML: what other systems keep questions in.
///
/// Line ends are `<br>`, `$x$` is `\(x\)`, and underlined letters, which carry meaning in tests of English, are `<u>`.
enum HTMLText {
  /// Reads HTML of any quality as a text of the model.
  ///
  /// - Parameters:
  ///   - html: a piece of HTML; text without markup is read as it stands, but for its white space.
  ///   - keepsLineEnds: whether line ends of the source are line ends of the text too, as in Moodle's auto format.
  /// - Returns: the text, the files it shows, and what is not kept.
  static func read(_ html: String, keepsLineEnds: Bool = false) -> HTMLReading {
    if isPlain(html) { return HTMLReading(text: html) }
    return html.withContiguousBytes { bytes in
      var reader = HTMLReader(bytes, keepsLineEnds: keepsLineEnds)
      return reader.read()
    }
  }

  /// Writes a text of the model as HTML that reads back as the same text.
  ///
  /// Characters that XML cannot hold are left to whoever writes the document.
  ///
  /// - Parameter text: any text.
  /// - Returns: HTML, not yet escaped for a document that it stands in.
  static func write(_ text: String) -> String { HTMLTextWriter.html(of: text) }

  /// A picture behind a text: a block of its own, which reads back as nothing but the picture.
  ///
  /// - Parameters:
  ///   - source: its address.
  ///   - alternative: what it shows.
  /// - Returns: HTML.
  static func picture(_ source: String, alternative: String?) -> String {
    "<p><img src=\"\(attribute(source))\" alt=\"\(attribute(alternative ?? ""))\"></p>"
  }

  /// A sound or film behind a text.
  ///
  /// - Parameters:
  ///   - source: its address.
  ///   - alternative: what is heard or seen.
  ///   - isFilm: whether there is something to see.
  /// - Returns: HTML.
  static func player(_ source: String, alternative: String?, isFilm: Bool) -> String {
    let element = isFilm ? "video" : "audio"
    let title = alternative.map { " title=\"\(attribute($0))\"" } ?? ""
    return "<p><\(element) controls=\"controls\" src=\"\(attribute(source))\"\(title)></\(element)></p>"
  }

  private static func attribute(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
      .replacing("\r", with: "&#13;")
  }

  /// Whether a text has no markup, no delimiters of formulas and no white space that HTML would fold.
  private static func isPlain(_ html: String) -> Bool {
    html.withContiguousBytes { bytes in
      var last = UInt8(ascii: " ")
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"), 0x09...0x0D: return false
        case UInt8(ascii: " ") where last == byte: return false
        default: last = byte
        }
      }
      return last != UInt8(ascii: " ") || bytes.isEmpty
    }
  }
}

extension String {
  /// Calls a function with the text's bytes.
  func withContiguousBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}
