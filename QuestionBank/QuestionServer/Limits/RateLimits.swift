/// How often clients may ask; callers on this machine may always.
public struct RateLimits: Sendable, Hashable {
  /// So many at once, and so many a second in the long run.
  public struct Rate: Sendable, Hashable {
    /// How many may come at once.
    public var burst: Double
    /// How many more a second.
    public var perSecond: Double

    /// A rate.
    public init(burst: Double, perSecond: Double) {
      self.burst = burst
      self.perSecond = perSecond
    }

    fileprivate func scaled(by factor: Double) -> Rate { Rate(burst: burst * factor, perSecond: perSecond * factor) }
  }

  /// What one client may do.
  public struct Allowance: Sendable, Hashable {
    /// Requests of any kind.
    public var requests: Rate
    /// Requests that may change something.
    public var writes: Rate
    /// Seconds of the service's time spent on searches.
    public var searchSeconds: Rate

    fileprivate func scaled(by factor: Double) -> Allowance {
      Allowance(
        requests: requests.scaled(by: factor), writes: writes.scaled(by: factor),
        searchSeconds: searchSeconds.scaled(by: factor))
    }
  }

  /// What one signed-in account may do.
  public var account = Allowance(
    requests: Rate(burst: 500, perSecond: 50), writes: Rate(burst: 200, perSecond: 10),
    searchSeconds: Rate(burst: 15, perSecond: 0.5))
  /// What those who are not signed in may do from one address, behind which a whole school may sit.
  public var address = Allowance(
    requests: Rate(burst: 6000, perSecond: 400), writes: Rate(burst: 4000, perSecond: 100),
    searchSeconds: Rate(burst: 60, perSecond: 1))
  /// Failed sign-ins from one address, however many accounts were tried.
  public var failedSignIns = Rate(burst: 200, perSecond: 0.2)
  /// Addresses, and as many accounts, that are kept in mind; of more, the longest unheard of are forgotten.
  public var capacity = 32_768

  /// The customary limits.
  public init() {}

  /// The same limits for a service that is asked more often.
  ///
  /// - Parameter factor: how much more; above 0.
  /// - Returns: the limits, all but that of failed sign-ins multiplied.
  public func scaled(by factor: Double) -> RateLimits {
    var limits = self
    limits.account = account.scaled(by: factor)
    limits.address = address.scaled(by: factor)
    return limits
  }
}
