/// How busy a process is with the hashing of passwords, which is slow on purpose.
public struct PasswordHashingLoad: Sendable, Hashable {
  /// How many passwords are hashed now.
  public let running: Int
  /// How many wait for their turn; beyond a bound sign-ins are turned away.
  public let waiting: Int

  /// The load of this process now.
  public static var current: PasswordHashingLoad {
    let load = HashingQueue.shared.load
    return PasswordHashingLoad(running: load.running, waiting: load.waiting)
  }
}
