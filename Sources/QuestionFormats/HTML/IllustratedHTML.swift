import QuestionModel

/// A text as HTML with its pictures and sounds behind it, for formats that carry their files along.
struct IllustratedHTML {
  /// A file that the HTML shows.
  struct File {
    /// Its name, made of its digest.
    let name: String
    let digest: ContentDigest
    let bytes: [UInt8]
  }

  private(set) var html: String
  private(set) var files: [File] = []
  /// What the bank has no file of.
  private(set) var losses: [FormatLoss] = []

  private static let shownDigits = 16

  /// A text of the model with what it shows.
  ///
  /// - Parameters:
  ///   - text: a stem or an explanation.
  ///   - references: what stands behind it.
  ///   - files: the question's files.
  ///   - address: where the format has a file of a name.
  init(
    _ text: String, _ references: [MediaReference], from files: [ContentDigest: [UInt8]], address: (String) -> String
  ) {
    html = HTMLText.write(text)
    for reference in references {
      guard let bytes = files[reference.digest] else {
        losses.append(
          FormatLoss(.picture, reference.alternative ?? reference.type, .dropped, "its file is not in the bank"))
        continue
      }
      let type = MediaType(of: bytes)
      let name = "\(reference.digest.description.prefix(Self.shownDigits)).\(type?.fileExtension ?? "bin")"
      html +=
        type?.isPicture ?? true
        ? HTMLText.picture(address(name), alternative: reference.alternative)
        : HTMLText.player(address(name), alternative: reference.alternative, isFilm: type == .mp4)
      self.files.append(File(name: name, digest: reference.digest, bytes: bytes))
    }
  }
}
