internal import Foundation

/// What a piece of HTML says.
struct HTMLReading: Sendable, Hashable {
  /// The text, with formulas between dollars.
  var text: String
  /// Pictures, sounds and films, in order; none is in the text.
  var media: [HTMLMedia] = []
  /// Formatting, links and other things that are not in the text, each kind once. Media are none of them.
  var losses: [FormatLoss] = []
}

/// A picture, sound or film of a piece of HTML.
struct HTMLMedia: Sendable, Hashable {
  /// What it is shown with.
  enum Element: Sendable, Hashable {
    case picture
    case sound
    case film
  }

  /// What it is.
  var element: Element
  /// Its address as it stands there.
  var source: String
  /// What it shows, in words; nil where the HTML says nothing.
  var alternative: String?
  /// Whether text comes behind it, so that its place in the text says something.
  var isInsideText = false

  /// The bytes of an address that holds the file itself; nil for any other address.
  var embedded: [UInt8]? {
    guard source.utf8.starts(with: "data:".utf8), let comma = source.utf8.firstIndex(of: UInt8(ascii: ",")) else {
      return nil
    }
    let data = String(source[source.utf8.index(after: comma)...])
    guard source[..<comma].lowercased().hasSuffix(";base64") else {
      return data.removingPercentEncoding.map { Array($0.utf8) }
    }
    return Data(base64Encoded: data, options: .ignoreUnknownCharacters).map { Array($0) }
  }
}
