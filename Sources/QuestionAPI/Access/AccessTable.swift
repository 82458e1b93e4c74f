/// Who may do what: the one table of it.
public enum AccessTable {
  /// The rule of an action.
  ///
  /// - Parameter action: what is asked for.
  /// - Returns: who may, and with what.
  public static func rule(of action: BankAction) -> AccessRule {
    switch action {
    case .stats, .search, .sample, .facets, .readQuestion, .answer, .readTags, .readNamespaces, .readMedia, .export,
      .readCurves:
      published
    case .readProposals, .readHistory, .readRevision, .duplicates, .similar, .readComments, .reviewQueue, .readFaults,
      .operations, .changes:
      staff
    // What they show has keys in it.
    case .compare, .previewBulk, .exportHistory, .printSitting, .readAnalysis: keys
    case .create, .update, .setStatus, .restore, .merge, .comment, .resolveComment, .putMedia, .importQuestions:
      writing
    case .importHistory: AccessRule([.administrator], scopes: [.write, .administer])
    case .decideProposals, .publish, .bulk, .undo, .resolveDuplicates, .changeTags, .renameTags, .deleteTags,
      .setNamespace, .removeNamespace:
      reviewing
    case .signIn, .whoAmI, .health, .ready, .documentation, .readCatalogue, .readNotices, .readIdentity: everybody
    case .signOut, .changeOwnPassword, .changeOwnSecondFactor, .listOwnTokens, .makeOwnToken, .revokeOwnToken: own
    case .listPeople, .readPerson, .addPerson, .changePerson, .disablePerson, .resetPasswords, .exportPerson,
      .erasePerson, .listTokens, .makeToken, .revokeToken, .changeClasses, .importRoster, .readAudit, .verifyAudit,
      .changeAuditRetention, .listPeers, .addPeer, .changePeer, .removePeer, .runSync, .readSyncStatus, .changeIdentity,
      .changeKeys,
      .makeDump, .changeNotices, .changeSharing:
      administering
    // Whoever is not an administrator sees their own classes only.
    case .listClasses: AccessRule(Role.staff.union([.student]), scopes: [.read])
    case .readRoster, .readResults, .fill: staff
    case .listSittings, .readSitting, .takeSitting, .readOwnResult:
      AccessRule(Role.staff.union([.student]), scopes: [.read])
    case .changeSittings, .supervise, .regrade, .calibrate: writing
    case .readEmbargoes: staff
    case .changeEmbargoes: reviewing
    case .syncHello, .syncPull, .syncPush, .syncFingerprints, .syncQuestions, .syncSnapshot, .syncMedia: peers
    case .readDump: AccessRule(Role.staff, scopes: [.read], anonymous: .whereReadingIsOpen, isNarrowed: true)
    case .readSharing: AccessRule([.administrator], scopes: [.read])
    case .metrics: AccessRule([.administrator], scopes: [.read])
    }
  }

  private static let published = AccessRule(
    Role.staff.union([.student]), scopes: [.read], anonymous: .whereReadingIsOpen, isNarrowed: true)
  private static let staff = AccessRule(Role.staff, scopes: [.read])
  private static let keys = AccessRule(Role.staff, scopes: [.read, .keys])
  private static let writing = AccessRule(Role.staff, scopes: [.write])
  private static let reviewing = AccessRule([.reviewer, .administrator], scopes: [.review])
  private static let administering = AccessRule([.administrator], scopes: [.administer])
  private static let own = AccessRule(Role.staff.union([.student]), scopes: [], needsSignIn: true)
  private static let peers = AccessRule([.peer], scopes: [.sync])
  private static let everybody = AccessRule([], scopes: [], anonymous: .always)
}

extension Caller {
  /// Lets the caller do something, or says why not.
  ///
  /// - Parameter action: what is asked for.
  /// - Throws: `.unauthenticated` where an account might do it, `.forbidden` where this one may not.
  public func check(_ action: BankAction) throws(BankError) {
    // Most calls come from the machine itself, and those need no rule.
    if case .local = self { return }
    try AccessTable.rule(of: action).check(self)
  }

  /// Whether the caller may do something.
  ///
  /// - Parameter action: what is asked for.
  /// - Returns: whether `check` lets it pass.
  public func may(_ action: BankAction) -> Bool { (try? check(action)) != nil }
}
