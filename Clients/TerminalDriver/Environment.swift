import Glibc

/// The process's environment, as far as a terminal depends on it.
enum Environment {
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func isEmpty(_ name: String) -> Bool {
    value(name)?.isEmpty ?? true
  }

  /// Sets the C library's locale, so that it takes scalars of UTF-8 for what they are. In a locale of another encoding
  /// (often just `C` over SSH) the terminal is taken to be a UTF-8 one all the same.
  static func setLocale() {
    setlocale(LC_ALL, "")
    guard String(cString: nl_langinfo(Int32(CODESET))).uppercased() != "UTF-8" else { return }
    if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "en_US.UTF-8") }
  }
}
