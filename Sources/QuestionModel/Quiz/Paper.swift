/// A quiz with the texts of its questions, as one student gets it or as it is printed; without any key.
public struct Paper: Sendable, Hashable {
  /// What the test is called.
  public var title: String
  /// BCP 47 tag of its texts.
  public var language: String?
  /// The parts, in order.
  public var sections: [Section]

  /// A part with its questions.
  public struct Section: Sendable, Hashable {
    /// The part's heading and rules.
    public var heading: PaperSection
    /// Its items, in order.
    public var items: [Item]

    /// A part.
    public init(heading: PaperSection, items: [Item]) {
      self.heading = heading
      self.items = items
    }
  }

  /// A question or an essay in its place.
  public struct Item: Sendable, Hashable {
    /// Id of the quiz's item; answers name it.
    public var id: String
    /// The pinned question and revision, or the essay.
    public var prompt: QuizItem.Prompt
    /// The question, with its options in the order of this paper; nil for an essay.
    public var content: QuestionContent?
    /// The text of the passage that it belongs to.
    public var passage: String?
    /// What it is worth.
    public var points: Double

    /// An item.
    public init(
      id: String, prompt: QuizItem.Prompt, content: QuestionContent?, passage: String? = nil, points: Double
    ) {
      self.id = id
      self.prompt = prompt
      self.content = content
      self.passage = passage
      self.points = points
    }
  }

  /// A paper.
  public init(title: String, language: String? = nil, sections: [Section]) {
    self.title = title
    self.language = language
    self.sections = sections
  }

  /// All items, in order.
  public var items: [Item] { sections.flatMap(\.items) }
  /// What they are worth together.
  public var total: Double { items.reduce(0) { $0 + $1.points } }
}
