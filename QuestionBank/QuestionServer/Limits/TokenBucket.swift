/// How much of a rate one client has used, as the moment when all of it will be given back (GCRA).
struct TokenBucket {
  /// Nanoseconds of the limiter's clock.
  private var full: Int64 = 0

  /// Three years: nobody waits longer, and no sum of such times overflows.
  private static let longest: Int64 = 100_000_000_000_000_000

  /// What a client is told of its bucket.
  struct Level: Hashable {
    /// What may still come at once.
    let remaining: Int
    /// Seconds until all of it may.
    let reset: Int
    /// Seconds until it may ask again; zero if it may now.
    let wait: Int
  }

  /// Takes from the bucket if there is enough in it.
  ///
  /// - Parameters:
  ///   - cost: how much; zero only looks whether anything is left.
  ///   - rate: the bucket's.
  ///   - now: nanoseconds of the limiter's clock.
  /// - Returns: what is left; where it says to wait, nothing was taken.
  mutating func take(_ cost: Double, of rate: RateLimits.Rate, at now: Int64) -> Level {
    let next = max(full, now) + Self.nanoseconds(cost / rate.perSecond)
    let capacity = Self.nanoseconds(rate.burst / rate.perSecond)
    let excess = next - now - capacity
    guard excess <= 0, cost > 0 || excess < 0 else {
      return Level(remaining: 0, reset: Self.seconds(full - now), wait: max(1, Self.seconds(excess)))
    }
    full = next
    let remaining = Double(-excess) / 1e9 * rate.perSecond
    return Level(remaining: Int(remaining + 1e-6), reset: Self.seconds(full - now), wait: 0)
  }

  /// Takes what was used already, even where so much was not left.
  mutating func charge(_ cost: Double, of rate: RateLimits.Rate, at now: Int64) {
    full = min(max(full, now) + Self.nanoseconds(cost / rate.perSecond), now + Self.longest)
  }

  /// Gives back what was taken.
  mutating func refund(_ cost: Double, of rate: RateLimits.Rate) { full -= Self.nanoseconds(cost / rate.perSecond) }

  private static func nanoseconds(_ seconds: Double) -> Int64 { Int64(min(max(seconds, 0) * 1e9, Double(longest))) }

  private static func seconds(_ nanoseconds: Int64) -> Int { Int((max(nanoseconds, 0) + 999_999_999) / 1_000_000_000) }
}
