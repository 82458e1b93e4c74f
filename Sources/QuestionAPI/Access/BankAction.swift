/// Everything that can be asked of a bank; who may ask for it stands in `AccessTable`.
public enum BankAction: String, Sendable, Hashable, CaseIterable {
  // What is published, for everybody.
  case stats, search, sample, facets, readQuestion, answer, readTags, readNamespaces, readMedia, export
  // What those see who work on questions.
  case readHistory, readRevision, compare, duplicates, similar, readComments, reviewQueue, readFaults, operations
  case exportHistory, changes, previewBulk
  // Writing.
  case create, update, setStatus, restore, merge, comment, resolveComment, putMedia, importQuestions
  // Taking in whole histories, which bear the names of those who wrote them.
  case importHistory
  // Publishing a question, recalling one that is published, and saving one that is published without a new review.
  case publish
  // Changing many questions at once.
  case bulk, undo, resolveDuplicates, changeTags, renameTags, deleteTags, setNamespace, removeNamespace
  // One's own account.
  case signIn, signOut, whoAmI, changeOwnPassword, changeOwnSecondFactor, listOwnTokens, makeOwnToken, revokeOwnToken
  // Accounts of others.
  case listPeople, readPerson, addPerson, changePerson, disablePerson, resetPasswords, exportPerson, erasePerson
  case listTokens, makeToken, revokeToken
  // Classes, and what their students did.
  case listClasses, changeClasses, readRoster, importRoster, readResults
  // Tests: planning and giving them, taking them, and what they come to.
  case fill, listSittings, readSitting, changeSittings, takeSitting, readOwnResult, supervise, regrade
  case readAnalysis, readCurves, calibrate, printSitting
  // The audit.
  case readAudit, verifyAudit, changeAuditRetention
  // What banks below this one have published.
  case readProposals, decideProposals
  // Other banks, as the one that begins.
  case listPeers, addPeer, changePeer, removePeer, runSync, readSyncStatus, readIdentity, changeIdentity, changeKeys
  // Answer keys that are held back.
  case readEmbargoes, changeEmbargoes
  // Other banks, as the one that is asked.
  case syncHello, syncPull, syncPush, syncFingerprints, syncQuestions, syncSnapshot, syncMedia
  // Sharing with the public.
  case readCatalogue, readDump, makeDump, readNotices, changeNotices, readSharing, changeSharing
  // The service itself.
  case health, ready, metrics, documentation
}
