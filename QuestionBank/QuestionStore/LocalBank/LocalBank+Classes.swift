public import QuestionAPI
import QuestionModel

extension LocalBank {
  /// The classes, sorted by name; of everybody but administrators, their own.
  public func classes() async throws(BankError) -> [SchoolClass] {
    try caller.check(.listClasses)
    return try await store.classes(of: caller.may(.changeClasses) ? nil : caller.account?.id)
  }

  /// Makes a class.
  public func addClass(named name: String) async throws(BankError) -> SchoolClass {
    try caller.check(.changeClasses)
    let name = try Self.className(name)
    return try await store.addClass(name)
  }

  /// Calls a class otherwise.
  public func renameClass(_ id: String, to name: String) async throws(BankError) -> SchoolClass {
    try caller.check(.changeClasses)
    let name = try Self.className(name)
    return try await store.renameClass(id, to: name)
  }

  /// Forgets a class, and nobody of it.
  public func removeClass(_ id: String) async throws(BankError) {
    try caller.check(.changeClasses)
    try await store.removeClass(id)
  }

  /// Lets people join or leave a class.
  public func changeMembers(of id: String, _ change: MembersChange) async throws(BankError) -> SchoolClass {
    try caller.check(.changeClasses)
    return try await store.changeMembers(of: id, change)
  }

  /// Takes a roster.
  public func importRoster(_ csv: [UInt8], isDryRun: Bool) async throws(BankError) -> RosterReport {
    try caller.check(.importRoster)
    let roster = try Roster(csv)
    let known = try await store.known(roster.rows.map(\.name))
    let new = roster.rows.filter { !known.contains($0.name) }.map(\.name)
    let drawn = isDryRun ? [] : try await drawnPasswords(new.count)
    let passwords = Dictionary(zip(new, drawn)) { first, _ in first }
    let (hashes, now) = (passwords.mapValues(\.hash), accounts.policy.clock())
    var report = try await changing { store throws(BankError) in
      try await store.take(roster.rows, passwords: hashes, at: now, isDryRun: isDryRun)
    }
    report.read = roster.read
    report.refused = (report.refused + roster.refused).sorted { $0.line < $1.line }
    report.passwords = report.passwords.compactMap { issued in
      passwords[issued.name].map {
        IssuedPassword(id: issued.id, name: issued.name, displayName: issued.displayName, password: $0.password)
      }
    }
    return report
  }

  private static func className(_ text: String) throws(BankError) -> String {
    do { return try SchoolClass.name(text) } catch { throw .invalid([error]) }
  }
}
