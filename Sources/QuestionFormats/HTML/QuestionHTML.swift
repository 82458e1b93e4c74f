import QuestionModel

/// Reads the HTML of one question's texts, and gathers their pictures and what is lost with them.
struct QuestionHTML {
  /// Which text of a question it is.
  enum Part {
    case stem
    case option
    /// The working, whose pictures belong to the key.
    case explanation
    /// Feedback or a hint: its pictures are shown with the working.
    case remark

    fileprivate var isOfKey: Bool { self == .explanation || self == .remark }
  }

  /// Pictures and sounds as the question's content names them, in order, each once.
  private(set) var references: [MediaReference] = []
  /// Those that the key names.
  private(set) var keyReferences: [MediaReference] = []
  /// Their files.
  private(set) var media: [ReadMedia] = []
  private var digests: Set<ContentDigest> = []
  /// Nobody reads more of one question.
  private static let mostLosses = 200
  /// What the texts do not keep; the same for several texts only once.
  private(set) var losses: [FormatLoss] = []

  /// Gives a question the pictures and sounds of its texts.
  func show(in content: inout QuestionContent, _ key: inout AnswerKey) {
    (content.media, key.media) = (references, keyReferences)
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - html: the HTML.
  ///   - part: which text it is.
  ///   - keepsLineEnds: whether line ends of the source count.
  ///   - file: finds a file by the address that the HTML has for it.
  /// - Returns: the text; an option of nothing but a picture gets a name for it.
  mutating func text(
    _ html: String, _ part: Part, keepsLineEnds: Bool = false, file: (String) -> [UInt8]?
  ) -> String {
    let reading = HTMLText.read(html, keepsLineEnds: keepsLineEnds)
    for loss in reading.losses { report(loss) }
    guard !reading.media.isEmpty else { return reading.text }
    var shown: [String] = []
    for item in reading.media where take(item, part, file) {
      let name = item.element == .picture ? "Hình" : item.element == .film ? "Phim" : "Âm thanh"
      shown.append(item.alternative ?? "\(name) \(references.count)")
    }
    guard part == .option, !shown.isEmpty else { return reading.text }
    let isAlone = reading.text.trimmed.isEmpty
    let text = isAlone ? "[\(shown.joined(separator: ", "))]" : reading.text
    report(FormatLoss(.picture, text, .changed, "a picture of an option is shown with the question"))
    return text
  }

  /// Tells of something that is not kept.
  mutating func report(_ loss: FormatLoss) {
    guard losses.count < Self.mostLosses, !losses.contains(loss) else { return }
    let isLast = losses.count == Self.mostLosses - 1
    losses.append(isLast ? FormatLoss(.unknown, "", .dropped, "there is more that is not kept") : loss)
  }

  private mutating func take(_ item: HTMLMedia, _ part: Part, _ file: (String) -> [UInt8]?) -> Bool {
    let subject: LossSubject = item.element == .picture ? .picture : .sound
    let name = item.source.utf8.starts(with: "data:".utf8) ? item.alternative ?? "" : item.source
    let bytes = item.embedded ?? file(item.source)
    guard take(bytes, of: item, FormatLoss(subject, name, .dropped), isOfKey: part.isOfKey) != nil else {
      return false
    }
    if part == .remark {
      report(FormatLoss(subject, name, .changed, "it stood in feedback or a hint and is shown with the explanation"))
    } else if item.isInsideText, part != .option {
      report(FormatLoss(subject, name, .changed, "it stood inside the text and is shown behind it"))
    }
    return true
  }

  /// Takes a file that markup names which is kept as it is.
  ///
  /// - Parameters:
  ///   - item: where it is.
  ///   - file: finds a file by its address.
  /// - Returns: the file; nil with a loss where there is none of a known kind.
  mutating func take(_ item: HTMLMedia, file: (String) -> [UInt8]?) -> ReadMedia? {
    take(file(item.source), of: item, FormatLoss(.picture, item.source, .dropped), isOfKey: false)
  }

  private mutating func take(
    _ bytes: [UInt8]?, of item: HTMLMedia, _ lost: FormatLoss, isOfKey: Bool
  ) -> ReadMedia? {
    guard let bytes else {
      let isElsewhere = item.source.contains("://")
      let note = isElsewhere ? "it lies elsewhere" : "it is not in the file"
      report(FormatLoss(lost.subject, lost.detail, .dropped, note))
      return nil
    }
    guard let read = ReadMedia(bytes) else {
      report(FormatLoss(lost.subject, lost.detail, .dropped, "it is of no known kind, or too large"))
      return nil
    }
    if digests.insert(read.digest).inserted { media.append(read) }
    let reference = MediaReference(to: read, alternative: item.alternative)
    if isOfKey { keyReferences.add(reference) } else { references.add(reference) }
    return read
  }
}
