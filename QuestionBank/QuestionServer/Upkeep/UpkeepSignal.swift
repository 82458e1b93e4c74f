import UnixSignals

/// When the service looks after its files.
public enum UpkeepSignal: Sendable, Hashable {
  /// Somebody says so: files were replaced or moved away.
  case hangup
  /// Some minutes have passed.
  case tick

  /// SIGHUP, and every five minutes.
  static func system() async -> AsyncStream<UpkeepSignal> {
    let hangups = await UnixSignalsSequence(trapping: .sighup)
    return AsyncStream { continuation in
      let listening = Task { for await _ in hangups { continuation.yield(.hangup) } }
      let ticking = Task {
        while (try? await Task.sleep(for: .seconds(300), tolerance: .seconds(30))) != nil { continuation.yield(.tick) }
      }
      continuation.onTermination = { _ in
        listening.cancel()
        ticking.cancel()
      }
    }
  }
}
