import Logging
import QuestionAPI
import QuestionModel
import ServiceLifecycle
import Synchronization

/// Looks after what changes outside of the service: the certificate's files and that of the security log.
final class Upkeep: Service {
  private let certificate: ServerCertificate?
  private let journal: SecurityJournal
  private let logger: Logger
  private let signals: AsyncStream<UpkeepSignal>?
  private let now: @Sendable () -> Timestamp
  /// When it was last said that the certificate ends soon, and what was last wrong with its files.
  private let told = Mutex<(end: Timestamp?, fault: ConfigurationError?)>((nil, nil))

  private static let day: Int64 = 86_400_000
  /// How long before its end a certificate is asked for anew.
  private static let notice = 14 * day

  init(
    _ configuration: ServerConfiguration, logger: Logger, signals: AsyncStream<UpkeepSignal>?,
    now: @escaping @Sendable () -> Timestamp = systemTime
  ) {
    certificate = configuration.certificate
    journal = configuration.journal
    self.logger = logger
    self.signals = signals
    self.now = now
  }

  func run() async throws {
    journal.record(SecurityEvent(.serviceStarted))
    warnOfEnd()
    if let signals {
      for await signal in signals.cancelOnGracefulShutdown() { await perform(signal) }
    }
    try? await gracefulShutdown()
    journal.record(SecurityEvent(.serviceStopped))
    await journal.flush()
  }

  /// Looks after everything.
  func perform(_ signal: UpkeepSignal) async {
    reloadCertificate(isAskedFor: signal == .hangup)
    warnOfEnd()
    guard signal == .hangup, let fault = await journal.reopen() else { return }
    logger.error("The security log goes on in the file before. \(fault)")
  }

  private func reloadCertificate(isAskedFor: Bool) {
    guard let certificate else { return }
    switch certificate.reload() {
    case .same: told.withLock { $0.fault = nil }
    case .replaced:
      told.withLock { $0 = (nil, nil) }
      journal.record(SecurityEvent(.certificateReloaded))
      logger.notice("New connections take the new certificate, which ends \(certificate.end).")
    case .failed(let fault):
      // On its own it says so once, and not every five minutes.
      let isNews = told.withLock { told in
        defer { told.fault = fault }
        return told.fault != fault
      }
      guard isNews || isAskedFor else { return }
      journal.record(SecurityEvent(.certificateFailed))
      logger.error("The certificate before stays in use. \(fault)")
    }
  }

  private func warnOfEnd() {
    guard let end = certificate?.end else { return }
    let now = now()
    let left = end.milliseconds - now.milliseconds
    let isDue = told.withLock { told in
      guard left < Self.notice, told.end.map({ now.milliseconds - $0.milliseconds >= Self.day }) ?? true else {
        return false
      }
      told.end = now
      return true
    }
    guard isDue else { return }
    journal.record(SecurityEvent(.certificateExpiring, count: max(0, Int(left / Self.day))))
    logger.warning(
      left > 0
        ? "The certificate ends \(end), in \(left / Self.day) days. Put a new one into its files."
        : "The certificate ended \(end), and clients refuse it. Put a new one into its files.")
  }
}
