public import QuestionModel
public import QuestionSync

/// The paths of the service, as both sides write them.
public enum ServicePath {
  /// All questions.
  public static let questions = "/v1/questions"
  /// Questions drawn at random.
  public static let sample = "/v1/sample"
  /// Questions whose curves are known.
  public static let curves = "/v1/curves"
  /// Questions that are much alike.
  public static let duplicates = "/v1/duplicates"
  /// Keeps one of several duplicates and retires the others.
  public static let resolveDuplicates = "/v1/duplicates/resolve"
  /// Questions much like one that is being written.
  public static let similar = "/v1/similar"
  /// Questions that wait for a reviewer.
  public static let reviews = "/v1/reviews"
  /// The tag tree.
  public static let tags = "/v1/tags"
  /// Renames one tag.
  public static let renameTag = "/v1/tags/rename"
  /// Merges several tags into one.
  public static let mergeTags = "/v1/tags/merge"
  /// Adds and removes tags over a search.
  public static let changeTags = "/v1/tags/change"
  /// Makes the same changes on many questions.
  public static let bulk = "/v1/bulk"
  /// What such changes would do.
  public static let bulkPreview = "/v1/bulk/preview"
  /// Changes of many questions made as one.
  public static let operations = "/v1/operations"
  /// Takes tags from every question.
  public static let deleteTags = "/v1/tags/delete"
  /// The namespaces of tags.
  public static let namespaces = "/v1/namespaces"
  /// Counts over a search.
  public static let facets = "/v1/facets"
  /// Takes a file in.
  public static let importQuestions = "/v1/import"
  /// Gives a file out.
  public static let exportQuestions = "/v1/export"
  /// What an export has no place for.
  public static let exportReport = "/v1/export/report"
  /// The change feed.
  public static let changes = "/v1/changes"
  /// Whether anybody may read what is published.
  public static let openReading = "/v1/open-reading"
  /// What is in the bank.
  public static let stats = "/v1/stats"
  /// The catalogue for the public.
  public static let catalog = "/v1/catalog"
  /// What the catalogue says in the people's own words.
  public static let catalogTexts = "/v1/catalog/texts"
  /// The dumps of what is published.
  public static let dumps = "/v1/dumps"
  /// Planned outages.
  public static let notices = "/v1/notices"
  /// The audit.
  public static let audit = "/v1/audit"
  /// Whether the audit is as it was written.
  public static let auditVerification = "/v1/audit/verification"
  /// How long the audit is kept.
  public static let auditRetention = "/v1/audit/retention"
  /// Other banks.
  public static let peers = "/v1/peers"
  /// Who this bank is.
  public static let identity = "/v1/identity"
  /// Puts a new key in the place of the one that signs.
  public static let rotateKey = "/v1/identity/rotate"
  /// Says that a key is not to be believed any more.
  public static let revokeKey = "/v1/identity/revoke"
  /// Answer keys that are held back.
  public static let embargoes = "/v1/embargoes"
  /// What banks below this one have published, before its reviewers have taken it.
  public static let proposals = "/v1/proposals"

  /// What other banks' reviewers left out.
  public static let declinations = "/v1/declinations"
  /// Where banks tell one another who they are.
  public static let syncGreeting = "/v1/sync/greeting"

  /// Where another bank asks, by the kind of request.
  public static func sync(_ request: SyncRequest) -> String { "/v1/sync/\(request.name)" }

  /// One other bank.
  public static func peer(_ name: String) -> String { "\(peers)/\(QueryString.encoded(name))" }

  /// Vouches for another bank's key.
  public static func endorsement(of name: String) -> String { "\(peer(name))/endorse" }

  /// One proposed question.
  public static func proposal(_ id: QuestionID) -> String { "\(proposals)/\(id)" }

  /// What is done with a proposed question, such as `accept`.
  public static func proposal(_ id: QuestionID, _ action: String) -> String { "\(proposals)/\(id)/\(action)" }

  /// Begins an exchange with another bank.
  public static func syncRun(_ peer: String) -> String { "\(self.peer(peer))/sync" }

  /// Fills a blueprint.
  public static let fill = "/v1/blueprints/fill"
  /// Quizzes as they are given.
  public static let sittings = "/v1/sittings"
  /// What students did.
  public static let attempts = "/v1/attempts"

  /// One sitting.
  public static func sitting(_ id: String) -> String { "\(sittings)/\(QueryString.encoded(id))" }

  /// What belongs to a sitting, such as `results`.
  public static func sitting(_ id: String, _ part: String) -> String { "\(sitting(id))/\(part)" }

  /// One attempt.
  public static func attempt(_ id: String) -> String { "\(attempts)/\(QueryString.encoded(id))" }

  /// What belongs to an attempt, such as `steps`.
  public static func attempt(_ id: String, _ part: String) -> String { "\(attempt(id))/\(part)" }

  /// One's own session: signing in and out, and who one is.
  public static let session = "/v1/session"
  /// One's own password.
  public static let ownPassword = "/v1/account/password"
  /// One's own telephone.
  public static let timeCode = "/v1/account/time-code"
  /// Asks for the telephone's codes from now on.
  public static let confirmTimeCode = "/v1/account/time-code/confirm"
  /// Asks for no codes any more.
  public static let removeTimeCode = "/v1/account/time-code/remove"
  /// One's own tokens.
  public static let tokens = "/v1/tokens"
  /// The tokens of all.
  public static let allTokens = "/v1/tokens/all"
  /// Everybody with an account.
  public static let people = "/v1/people"
  /// New passwords for people.
  public static let resetPasswords = "/v1/people/reset"
  /// A file with the people of a school.
  public static let roster = "/v1/roster"
  /// The classes.
  public static let classes = "/v1/classes"

  /// One token, of one's own or of whomever.
  public static func token(_ id: String, ofAll: Bool) -> String {
    "\(ofAll ? allTokens : tokens)/\(QueryString.encoded(id))"
  }

  /// One person.
  public static func person(_ id: String) -> String { "\(people)/\(QueryString.encoded(id))" }

  /// Everything that the bank holds on a person.
  public static func exportPerson(_ id: String) -> String { "\(person(id))/export" }

  /// One class.
  public static func schoolClass(_ id: String) -> String { "\(classes)/\(QueryString.encoded(id))" }

  /// Those of a class.
  public static func members(of id: String) -> String { "\(schoolClass(id))/members" }

  /// One question.
  public static func question(_ id: QuestionID) -> String { "\(questions)/\(id)" }

  /// What is done with one question, such as `retire`.
  public static func question(_ id: QuestionID, _ action: String) -> String { "\(questions)/\(id)/\(action)" }

  /// Takes an operation back.
  public static func undo(_ operation: Int) -> String { "\(operations)/\(operation)/undo" }

  /// What is done with a comment, such as `resolve`.
  public static func comment(_ number: Int, on id: QuestionID, _ action: String) -> String {
    question(id, "comments/\(number)/\(action)")
  }

  /// One revision of a question.
  public static func revision(_ revision: RevisionID, of id: QuestionID) -> String {
    "\(questions)/\(id)/revisions/\(revision)"
  }

  /// One namespace of tags.
  public static func namespace(_ name: String) -> String { "\(namespaces)/\(QueryString.encoded(name))" }

  /// Pictures and sounds.
  public static let media = "/v1/media"
  /// Pictures and sounds, as banks give them to one another.
  public static let syncMedia = "/v1/sync/media"

  /// A dump, or a file beside it.
  public static func dump(_ name: String) -> String { "\(dumps)/\(QueryString.encoded(name))" }

  /// A picture or sound.
  public static func media(_ digest: ContentDigest) -> String { "\(media)/\(digest)" }

  /// A picture or sound, as banks give it to one another.
  public static func syncMedia(_ digest: ContentDigest) -> String { "\(syncMedia)/\(digest)" }
}
