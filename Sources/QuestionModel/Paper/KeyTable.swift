/// The right answers of all papers side by side: a row for each place, a column for each code.
public struct KeyTable: Sendable, Hashable {
  /// One place of the papers.
  public struct Row: Sendable, Hashable {
    /// Index of the section, from 0.
    public var section: Int
    /// The number that is printed.
    public var number: Int
    /// The answer in each paper; nil for essays and where a key says nothing.
    public var answers: [String?]

    /// A row.
    public init(section: Int, number: Int, answers: [String?]) {
      self.section = section
      self.number = number
      self.answers = answers
    }
  }

  /// The codes of the papers.
  public var codes: [String]
  /// The places, in printed order.
  public var rows: [Row]

  /// The table of some papers of one original.
  ///
  /// - Parameters:
  ///   - layouts: the papers.
  ///   - keys: the keys of the questions, by the id of the item.
  ///   - language: of the letters for true and false, and of the decimal sign.
  public init(_ layouts: [VariantLayout], keys: [String: AnswerKey], language: PaperLanguage = .vietnamese) {
    codes = layouts.map(\.code)
    rows = (layouts.first?.places ?? []).enumerated().map { index, place in
      Row(
        section: place.section, number: place.number,
        answers: layouts.map { layout in
          guard index < layout.places.count, let key = keys[layout.places[index].item] else { return nil }
          return AnswerNotation.text(of: key, at: layout.places[index], language: language)
        })
    }
  }

  /// Places whose answer does not fit the grid for numbers, although it is one: section, number and answer.
  public var answersTooLong: [Row] {
    rows.filter { row in
      row.answers.contains { answer in
        guard let answer, NumberReading.value(of: answer) != nil else { return false }
        return !AnswerNotation.fitsGrid(answer)
      }
    }
  }
}
