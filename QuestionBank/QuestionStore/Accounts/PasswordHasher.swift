import QuestionAPI

/// Makes and checks the hashes of passwords, all checks at the same price.
struct PasswordHasher: Sendable {
  let queue: HashingQueue
  let cost: PasswordHash.Cost

  /// A hasher.
  ///
  /// - Parameters:
  ///   - queue: where the hashings run.
  ///   - cost: what a hash made now costs.
  init(queue: HashingQueue = .shared, cost: PasswordHash.Cost = .standard) {
    self.queue = queue
    self.cost = cost
  }

  /// What a check came to.
  struct Check: Sendable {
    let isRight: Bool
    /// The hash to keep from now on, where the password is right and its hash was made at another cost.
    var renewed: PasswordHash?
  }

  /// The hash of a password that a person chose.
  func hash(_ password: String) async throws(BankError) -> PasswordHash {
    let cost = cost
    return try await queue.run { try PasswordHash(of: password, cost: cost) }
  }

  /// Checks a password; without a hash, as for a name that nobody has, it takes as long and is wrong.
  func check(_ password: String, against hash: PasswordHash?) async throws(BankError) -> Check {
    let cost = cost
    return try await queue.run {
      let isRight = try hash?.matches(password) ?? false
      // Whatever was cheap or could not be is made up for, so that the time tells nothing of the account.
      guard hash?.cost != cost else { return Check(isRight: isRight) }
      let renewed = try PasswordHash(of: password, cost: cost)
      return Check(isRight: isRight, renewed: isRight ? renewed : nil)
    }
  }

  /// Passwords drawn at random with their hashes, for people to change at once.
  func drawn(_ count: Int) async throws(BankError) -> [(password: String, hash: PasswordHash)] {
    try await queue.run {
      try (0..<count).map { _ in
        let password = OneTimePassword.drawn()
        return (password, try PasswordHash(of: password, cost: .drawn))
      }
    }
  }
}

/// Passwords that are drawn for a person, told once, and changed at the first sign-in.
enum OneTimePassword {
  /// Letters and digits that nobody takes for one another on paper.
  private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")

  /// Sixty bits in three groups, such as `k7fm-2xqd-hw9p`.
  static func drawn() -> String {
    var generator = SystemRandomNumberGenerator()
    let groups = (0..<3).map { _ in
      String((0..<4).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
    }
    return groups.joined(separator: "-")
  }
}
