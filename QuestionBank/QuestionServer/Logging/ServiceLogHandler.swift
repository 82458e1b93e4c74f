public import Logging

/// Writes lines to standard error; what belongs to a request is put into words only if a line is written.
public struct ServiceLogHandler: LogHandler {
  private let output: StreamLogHandler

  /// What every line holds besides its own.
  public var metadata: Logger.Metadata = [:]

  /// The least level that is written.
  public var logLevel = Logger.Level.info

  /// A handler whose lines bear a name.
  public init(label: String) {
    var output = StreamLogHandler.standardError(label: label)
    // The level is decided here.
    output.logLevel = .trace
    self.output = output
  }

  /// One value of the metadata.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes a line.
  public func log(event: LogEvent) {
    var event = event
    event.metadata = metadata.merging(event.metadata ?? [:]) { $1 }
    // Requests have an id of the service's own.
    event.metadata?["hb.request.id"] = nil
    output.log(event: event)
  }
}

/// A logger that writes the service's lines.
public let serviceLogger = Logger(label: "question-bank") { ServiceLogHandler(label: $0) }
