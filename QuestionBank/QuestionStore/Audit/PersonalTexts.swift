import QuestionModel

/// Texts about a person beside a salted digest of them. The chain covers the digest alone, so that texts and salt can
/// be taken away while the chain holds; without the salt nobody can find the name by trying all there are.
struct PersonalTexts {
  var texts: [[UInt8]?]
  /// Nil once the texts were erased.
  var salt: [UInt8]?
  let digest: [UInt8]

  /// Texts as they are stored.
  init(texts: [[UInt8]?], salt: [UInt8]?, digest: [UInt8]) {
    self.texts = texts
    self.salt = salt
    self.digest = digest
  }

  /// Texts that are new.
  init(sealing texts: [String?]) {
    let texts = texts.map { $0.map { Array($0.utf8) } }
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    self.init(texts: texts, salt: salt, digest: Self.digest(of: texts, salt))
  }

  /// Whether they are those that were sealed, or were erased.
  var isIntact: Bool {
    guard let salt else { return true }
    return Self.digest(of: texts, salt) == digest
  }

  private static func digest(of texts: [[UInt8]?], _ salt: [UInt8]) -> [UInt8] {
    var bytes = AuditBytes("person", capacity: 128)
    bytes.add(salt)
    for text in texts { bytes.add(text) }
    return bytes.digest
  }
}

extension [UInt8] {
  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}
