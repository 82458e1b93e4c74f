import Foundation
public import QuestionModel

/// The line that says a file's SHA-256, as `sha256sum` writes and checks it, and what may be signed of it.
public enum SignedChecksum {
  /// The text of a checksum file.
  ///
  /// - Parameters:
  ///   - digest: the file's SHA-256.
  ///   - name: the file's name.
  /// - Returns: one line with its end.
  public static func text(of digest: ContentDigest, name: String) -> String { "\(digest)  \(name)\n" }

  /// Reads a checksum file.
  ///
  /// - Parameter text: its text; nil comes of any that is not exactly one such line.
  /// - Returns: the digest and the file's name.
  public static func read(_ text: String) -> (digest: ContentDigest, name: String)? {
    guard text.hasSuffix("\n"), text.count(where: \.isNewline) == 1, let digest = ContentDigest(text.prefix(64)),
      text.dropFirst(64).hasPrefix("  ")
    else { return nil }
    let name = String(text.dropFirst(66).dropLast())
    return Self.text(of: digest, name: name) == text ? (digest, name) : nil
  }
}
