/// A certificate that vouches for itself, with its key, in files.
struct TestCertificate {
  let certificate: String
  let key: String

  /// Makes one that names a host.
  init(for host: String, named name: String, in space: Workspace) async throws {
    certificate = space.file("\(name).pem")
    key = space.file("\(name)-key.pem")
    let words = [
      "/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-subj", "/CN=test", "-addext", "subjectAltName=\(host)", "-keyout", key, "-out", certificate,
    ]
    let program = try RunningProgram(words, environment: [:], files: space.file("openssl-\(name)"))
    let outcome = await program.outcome()
    guard outcome.status == 0 else { throw ServiceDidNotStart(said: outcome.errors) }
  }

  /// The options of a service that has it.
  var options: [String] { ["--tls-certificate", certificate, "--tls-key", key] }
}
