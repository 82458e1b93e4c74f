/// A question as similarity sees it: its words, numbers, signs and letters, each with how often it comes.
///
/// Accents, the spelling of tones, `y` for `i`, letter case (but for genotypes and alleles: `AaBb`, `alen A`),
/// punctuation, spaces, the order of words and of options, numbering such as `Câu 5.`, HTML tags and the several
/// spellings of one formula in TeX make no difference. Numbers, signs and letters are kept one by one and also as the
/// sequences they form.
public struct QuestionFeatures: Sendable, Hashable {
  /// The features in ascending order, none twice: the third `là` is another feature than the first.
  ///
  /// The topmost three bits say what kind of feature it is; all others are a hash.
  public let values: [UInt64]

  /// Takes the features of a question.
  ///
  /// - Parameter content: what a student sees of it; only its stem, options, pictures and passage are read.
  public init(of content: QuestionContent) {
    var collector = FeatureCollector()
    collector.collect(content.stem, isStem: true)
    for choice in content.choices { collector.collect(choice.text, isStem: false) }
    for reference in content.media { collector.add(.atom, FeatureHash.of(reference.digest.bytes)) }
    if let passage = content.passage { collector.add(.atom, FeatureHash.of(passage)) }
    values = collector.counted()
  }

  /// A number that two questions share if and, but for chance, only if their features are all equal.
  public var fingerprint: UInt64 {
    values.reduce(UInt64(values.count)) { FeatureHash.mixed($0 ^ $1) }
  }
}

/// Gathers the features of one question's texts.
private struct FeatureCollector {
  private var values: [UInt64] = []

  mutating func add(_ kind: FeatureClass, _ hash: UInt64) { values.append(kind.feature(hash)) }

  mutating func collect(_ text: String, isStem: Bool) {
    let items = FeatureLexer.items(of: text)
    let parts = FormulaReading.parts(of: isStem ? QuestionNumbering.removed(from: items) : items[...])
    values.reserveCapacity(values.count + parts.count * 2)
    let word: FeatureClass = isStem ? .stemWord : .optionWord
    var (run, length): (UInt64, Int) = (0, 0)
    for part in parts {
      if !part.continuesRun {
        if length > 1 { add(.run, run) }
        (run, length) = (0, 0)
      }
      run = FeatureHash.mixed(run ^ part.hash)
      length += 1
      add(kind(of: part, word: word), part.hash)
    }
    if length > 1 { add(.run, run) }
  }

  private func kind(of part: FormulaReading.Part, word: FeatureClass) -> FeatureClass {
    guard part.kind == .word || part.kind == .vowel else { return .atom }
    switch FeatureVocabulary.role(of: part.hash) {
    case .turning: return .turningWord
    case .unit: return .atom
    case .filler: return part.kind == .vowel ? word : .filler
    case .allele, .function, .numbering, nil: return word
    }
  }

  /// The features in order, each repetition made a feature of its own.
  func counted() -> [UInt64] {
    var values = values.sorted()
    var (last, rank): (UInt64?, UInt64) = (nil, 0)
    var hasRepetition = false
    for index in values.indices {
      let value = values[index]
      rank = value == last ? rank + 1 : 0
      last = value
      guard rank > 0 else { continue }
      hasRepetition = true
      values[index] = FeatureClass(of: value).feature(FeatureHash.mixed(value &+ rank))
    }
    if hasRepetition { values.sort() }
    return values
  }
}
