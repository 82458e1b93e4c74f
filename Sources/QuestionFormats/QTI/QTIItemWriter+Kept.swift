import QuestionModel

extension QTIItemWriter {
  /// The document of an item that is kept as it came.
  ///
  /// - Returns: XML; nil with a reason among the losses where the package is of another version.
  mutating func kept() -> String? {
    guard let markup = key.extra[QTIItem.member]?.object?["item"]?.string else {
      losses = [FormatLoss(.question, content.stem, .dropped, "its item is not kept")]
      return nil
    }
    let isNew = markup.hasPrefix("<qti-")
    guard isNew == (version == .v30), let end = markup.firstIndex(of: ">") else {
      let reason = "it is an item of QTI \(isNew ? "3" : "2"), kept as it was; write it as that version"
      losses = [FormatLoss(.question, content.stem, .dropped, reason)]
      return nil
    }
    takeFiles(of: markup)
    let name = markup[..<end].dropFirst().prefix { $0 != " " && $0 != "/" }
    let rest = markup.dropFirst(name.count + 1)
      .replacing(/<math(?! xmlns=)/, with: "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"")
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(name) xmlns=\"\(version.namespace)\"\(rest)\n"
  }

  /// Takes along what the item shows; what was added to the question since has no place in it.
  private mutating func takeFiles(of markup: String) {
    for reference in content.media + key.media {
      let path = Self.path(of: reference.digest, MediaType(rawValue: reference.type))
      let alternative = reference.alternative ?? ""
      if !markup.contains(path) {
        lose(FormatLoss(.picture, alternative, .dropped, "the item is kept as it came, without this file"))
      } else if written.media[reference.digest] == nil {
        lose(FormatLoss(.picture, alternative, .dropped, "the bank does not have the file"))
      } else {
        media.append((path, reference.digest))
      }
    }
  }
}
