extension GuardedBank {
  /// An authorship under the caller's own name, if the caller has an account.
  public func signed(_ author: Authorship) -> Authorship {
    Authorship(author: caller.penName ?? author.author, message: author.message)
  }

  func signed(_ draft: QuestionDraft) -> QuestionDraft {
    var draft = draft
    draft.authorship = signed(draft.authorship)
    return draft
  }

  func signed(_ request: BulkRequest) -> BulkRequest {
    var request = request
    request.authorship = signed(request.authorship)
    return request
  }

  /// An idempotency key that is the account's own: another's call with the same key is another call.
  func own(_ key: String) -> String { caller.account.map { "\($0.name)/\(key)" } ?? key }
}
