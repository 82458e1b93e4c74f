import QuestionModel

/// How much of the service one client may take.
public struct ServerLimits: Sendable, Hashable {
  /// Bytes of a JSON body.
  public var jsonBody = 2 << 20
  /// Bytes of a picture or sound.
  public var mediaBody = MediaType.maximumSize
  /// Bytes of bodies held at one time, whoever sends them; of each, the first `freeBody` do not count. More get 503.
  public var bodies = 96 << 20
  /// Bytes of a body that find room in any case, so that people save while other banks send much.
  public var freeBody = 64 << 10
  /// Requests answered at one time; more get 503.
  public var requests = 1024
  /// Connections open at one time, such as those of a province's students on the day of an examination; more wait to be
  /// accepted.
  public var connections = 4096
  /// How long a connection may stay without a whole request head.
  public var idle = Duration.seconds(30)
  /// How often a body's speed is measured.
  public var window = Duration.seconds(15)
  /// Bytes of a body that must arrive in a window while the service waits for them.
  public var bytesPerWindow = 1024
  /// How long a client may leave an answer unread.
  public var stall = Duration.seconds(60)

  /// The customary limits.
  public init() {}
}
