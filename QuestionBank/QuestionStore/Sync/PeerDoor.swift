import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// Who of the calling banks is which peer.
enum PeerDoor {
  /// The peer that a bank is; nil where it is none yet.
  static func row(of bank: String, _ visitor: SyncVisitor, _ database: Database) throws -> PeerRow? {
    guard let account = visitor.account else { return try PeerRows.ofBank(bank, database) }
    guard let row = try PeerRows.named(account, database) else {
      throw BankError.sync(.forbidden("The account \(account) is no peer's here. Ask the bank's administrator."))
    }
    guard row.peer.bank == nil || row.peer.bank == bank else {
      throw BankError.sync(
        .forbidden("The token is that of another bank, \(account). Each bank has a token of its own."))
    }
    return row
  }

  /// The peer that asks.
  static func open(to caller: SyncCaller, _ visitor: SyncVisitor, _ database: Database) throws -> PeerRow {
    guard let row = try row(of: caller.bank, visitor, database), row.key != nil else {
      throw SyncFault.forbidden("This bank does not know yours yet. Add it there: question-bank peer add.")
    }
    return row
  }

  /// Makes a bank a peer: the one whose account it has, or, where nobody has accounts, one by its own name.
  static func admit(
    _ identity: BankIdentity, _ statement: SignedStatement, _ visitor: SyncVisitor, _ database: Database
  ) throws {
    let number: Int64
    if let row = try row(of: identity.bank, visitor, database) {
      number = row.number
    } else {
      let draft = PeerDraft(name: identity.bank, url: nil, pull: "", push: "", getsKeys: true)
      number = try PeerRows.insert(draft, at: .now, database)
    }
    try Introduction.pin(identity, statement, to: number, database)
  }
}

/// A call of a peer, as far as it decides what the answer holds.
struct Visit: Sendable {
  /// What it may select at most.
  let selection: String
  let keys: KeySharing

  init(_ caller: SyncCaller, _ row: PeerRow, _ visitor: SyncVisitor, _ database: Database) throws {
    guard let given = row.peer.push else {
      throw SyncFault.forbidden("This bank gives you no questions. Its administrator decides by the peer's push.")
    }
    selection =
      given.isEmpty ? caller.selection : caller.selection.isEmpty ? given : "(\(caller.selection)) (\(given))"
    keys = try KeySharing(
      isAllowed: row.peer.getsKeys && visitor.mayHaveKeys && caller.wantsKeys, at: .now, database)
  }
}

extension SyncRequest {
  /// The same request for another selection.
  func asking(_ selection: String) -> SyncRequest {
    func narrowed(_ caller: SyncCaller) -> SyncCaller {
      var caller = caller
      caller.selection = selection
      return caller
    }
    return switch self {
    case .pull(let caller, let since, let limit): .pull(narrowed(caller), since: since, limit: limit)
    case .push(let caller, let batch): .push(narrowed(caller), batch)
    case .fingerprints(let caller, let prefixes): .fingerprints(narrowed(caller), prefixes: prefixes)
    case .questions(let caller, let ids): .questions(narrowed(caller), ids)
    case .snapshot(let caller): .snapshot(narrowed(caller))
    case .snapshotPart(let caller, let id, let part): .snapshotPart(narrowed(caller), id: id, part: part)
    }
  }
}
