import QuestionAPI

extension BankAction {
  /// What those who watch over the service hear once it was done; nil where that is nothing to them.
  var securityEvent: SecurityEvent.Kind? {
    switch self {
    case .signOut: .sessionEnded
    case .changeOwnPassword, .resetPasswords: .passwordChanged
    case .changeOwnSecondFactor: .secondFactorChanged
    case .makeOwnToken, .makeToken: .tokenMade
    case .revokeOwnToken, .revokeToken: .tokenRevoked
    case .addPerson, .importRoster: .personAdded
    case .changePerson: .personChanged
    case .disablePerson: .personDisabled
    case .exportPerson: .personExported
    case .erasePerson: .personErased
    case .addPeer: .peerAdded
    case .removePeer: .peerRemoved
    case .changeKeys: .keyChanged
    default: nil
    }
  }
}
