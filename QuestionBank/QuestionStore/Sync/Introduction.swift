import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

extension BankIdentity {
  /// Who a bank says that it is, in a statement signed by the key that it names.
  init(verifying statement: SignedStatement) throws(BankError) {
    do {
      let read = try statement.verified()
      guard case .identity(let name, let agency) = read.content else {
        throw StatementFault.unreadable("it is of the kind \(read.kind)")
      }
      self.init(bank: read.issuer, name: name, agency: agency, key: read.key)
    } catch { throw .unreadable("The bank's statement on itself does not hold: \(error).") }
  }
}

/// Pins another bank's key, and vouches for it to the banks that ask this one.
enum Introduction {
  /// Pins who a peer says it is.
  ///
  /// - Returns: the peer's number from now on.
  /// - Throws: `BankError.invalid` where it is this bank, or another peer already.
  @discardableResult
  static func pin(
    _ identity: BankIdentity, _ statement: SignedStatement, to peer: Int64, _ database: Database
  ) throws -> Int64 {
    let own = try OwnIdentity(database)
    guard identity.bank != own.identity.bank else {
      throw BankError.invalid([FieldProblem("url", "leads to this bank itself")])
    }
    if let other = try PeerRows.ofBank(identity.bank, database), other.number != peer {
      throw BankError.invalid([FieldProblem("url", "leads to a bank that is a peer already: \(other.peer.name)")])
    }
    let number = try PeerRows.pin(identity, to: peer, database)
    let endorsement = try own.state(.endorsement(bank: identity.bank, key: identity.key), at: .now)
    try StatementRows.add([statement], from: number, database)
    try StatementRows.add([endorsement], from: nil, database)
    return number
  }
}
