import QuestionModel

extension MediaReference {
  /// A reference to a file of an import.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - alternative: what it shows, in words; empty for nothing.
  init(to file: ReadMedia, alternative: String?) {
    let words = alternative?.normalizedToNFC ?? ""
    self.init(digest: file.digest, type: file.type.rawValue, alternative: words.isEmpty ? nil : words)
  }
}

extension [MediaReference] {
  /// Adds a reference to a file that is not among them.
  mutating func add(_ reference: MediaReference) {
    if !contains(where: { $0.digest == reference.digest }) { append(reference) }
  }
}
