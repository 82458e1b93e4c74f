public import QuestionModel

/// Something that whoever watches over the service wants to hear of; it names accounts by their id, and nobody by name.
public struct SecurityEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Somebody signed in, did not get in, or was kept out after too many attempts.
    case signInSucceeded, signInFailed, lockedOut
    /// A token was made or revoked, or one was shown that is wrong, expired or revoked.
    case tokenMade, tokenRevoked, tokenRefused
    /// A session was ended by its person or by an administrator.
    case sessionEnded
    /// A password was set or reset, or a second factor set or taken away.
    case passwordChanged, secondFactorChanged
    /// Somebody asked for what their role may not do.
    case permissionRefused
    /// A client asked more often than it may; told once a minute for each client.
    case rateLimited
    /// An account was made, got other names or another role, was disabled, enabled again, exported or erased.
    case personAdded, personChanged, roleChanged, personDisabled, personEnabled, personExported, personErased
    /// The certificate's files were read anew, could not be used, or end soon.
    case certificateReloaded, certificateFailed, certificateExpiring
    /// A bank was made a peer or taken away, or one was refused, or what it sent.
    case peerAdded, peerRemoved, peerRefused
    /// The bank's own key was rotated or revoked, or another bank's was endorsed or revoked.
    case keyChanged
    /// The chain of the audit does not hold.
    case auditBroken
    /// The service started, stopped, or has written to its security log anew after a rotation.
    case serviceStarted, serviceStopped, logReopened
    /// Events were lost because they came faster than they could be written.
    case eventsLost
  }

  /// What happened.
  public var kind: Kind
  /// Where the request came from that made it happen; nil where none did.
  public var origin: RequestOrigin?
  /// Id of the account that acted, or that somebody wanted to be; nil if it is not known.
  public var account: String?
  /// Id of the account, token or peer that was acted upon.
  public var subject: String?
  /// Why, in a word of the service's own, such as `expired`; never what a client sent.
  public var reason: String?
  /// How many, where something is told in sum.
  public var count: Int?

  /// An event.
  public init(
    _ kind: Kind, from origin: RequestOrigin? = nil, account: String? = nil, subject: String? = nil,
    reason: String? = nil, count: Int? = nil
  ) {
    self.kind = kind
    self.origin = origin
    self.account = account
    self.subject = subject
    self.reason = reason
    self.count = count
  }

  /// Whether what was tried succeeded.
  public var isSuccess: Bool {
    switch kind {
    case .signInFailed, .lockedOut, .tokenRefused, .permissionRefused, .rateLimited, .certificateFailed,
      .certificateExpiring, .peerRefused, .auditBroken, .eventsLost:
      false
    case .signInSucceeded, .tokenMade, .tokenRevoked, .sessionEnded, .passwordChanged, .secondFactorChanged,
      .personAdded, .personChanged, .roleChanged, .personDisabled, .personEnabled, .personExported, .personErased,
      .certificateReloaded, .peerAdded, .peerRemoved, .keyChanged, .serviceStarted, .serviceStopped, .logReopened:
      true
    }
  }

  /// The event as one line of a security log says it.
  ///
  /// - Parameters:
  ///   - time: when it happened.
  ///   - shortensAddresses: whether addresses are cut to their network.
  /// - Returns: a JSON object.
  public func json(at time: Timestamp, shortensAddresses: Bool) -> JSONValue {
    var object = JSONObject([
      ("time", .string(time.description)), ("kind", .string(kind.rawValue)),
      ("outcome", .string(isSuccess ? "success" : "failure")),
    ])
    let address = origin?.address.map { shortensAddresses ? $0.shortened : $0 }
    object["address"] = address.map { .string($0.description) }
    object["account"] = account.map(JSONValue.string)
    object["subject"] = subject.map(JSONValue.string)
    object["reason"] = reason.map(JSONValue.string)
    object["count"] = count.map { .integer($0) }
    object["request"] = (origin?.request).map { .string($0.description) }
    return .object(object)
  }
}

/// Takes security events; it never makes whoever tells one wait.
public protocol SecurityEvents: Sendable {
  /// Takes an event.
  ///
  /// - Parameter event: what happened, just now.
  func record(_ event: SecurityEvent)
}

/// Takes events and forgets them.
public struct NoSecurityEvents: SecurityEvents {
  /// A sink that forgets.
  public init() {}

  /// Forgets the event.
  public func record(_ event: SecurityEvent) {}
}
