/// What a search asks for, as a tree.
public indirect enum SearchExpression: Sendable, Hashable {
  /// Every question.
  case everything
  /// Words that follow one another; a single word is a phrase of one.
  case phrase([Tokenizer.Token])
  /// Words that follow one another, the last of which is only begun.
  case prefix([Tokenizer.Token])
  /// A tag or one below it, compared folded.
  case tag(String)
  /// A property of the question's current revision.
  case property(SearchProperty)
  /// Everything that does not match.
  case not(SearchExpression)
  /// All of these.
  case all([SearchExpression])
  /// Any of these.
  case any([SearchExpression])
}

/// A property that a search can ask for.
public enum SearchProperty: Sendable, Hashable {
  /// `status:published`
  case status(QuestionStatus)
  /// `kind:numeric`
  case kind(String)
  /// `level:thông-hiểu`, compared folded
  case level(String)
  /// `lang:vi`; `lang:en` finds `en-GB` too
  case language(String)
  /// `author:lan`, compared folded
  case author(String)
  /// `is:conflict`
  case conflict
  /// `has:media`
  case media
  /// `has:comment`; one that waits to be resolved
  case comment
  /// `has:passage`
  case anyPassage
  /// `passage:UUID`; what names the passage, in lower case
  case passage(String)
  /// `changed:>2026-01-31`; both ends of the span of time, the later one excluded
  case changed(from: Timestamp?, until: Timestamp?)
  /// `id:UUID`
  case id(QuestionID)
}
