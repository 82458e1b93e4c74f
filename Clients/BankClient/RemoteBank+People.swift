import AsyncHTTPClient
import NIOCore
import NIOHTTP1
public import QuestionAPI
public import QuestionModel

extension RemoteBank {
  /// A page of people, sorted by the names they sign in with.
  public func people(_ request: PeopleRequest) async throws(BankError) -> PeoplePage {
    var call = ServiceCall(.GET, ServicePath.people)
    call.query.add("text", request.text)
    call.query.add("role", request.role?.rawValue)
    call.query.add("class", request.classID)
    call.query.add("limit", String(request.limit))
    call.query.add("cursor", request.cursor)
    return try await connection.value(of: call)
  }

  /// One person.
  public func person(_ id: String) async throws(BankError) -> Person {
    try await connection.value(of: ServiceCall(.GET, ServicePath.person(id)))
  }

  /// Gives somebody an account.
  public func addPerson(_ draft: PersonDraft) async throws(BankError) -> AddedPerson {
    try await connection.value(of: ServiceCall(.POST, ServicePath.people, json: draft.json, patience: .minutes(1)))
  }

  /// Changes a person's names or role, keeps the person out or lets them in again.
  public func changePerson(_ id: String, _ change: PersonChange) async throws(BankError) -> Person {
    try await connection.value(of: ServiceCall(.PATCH, ServicePath.person(id), json: change.json))
  }

  /// Draws new passwords for people; their sessions and tokens end.
  public func resetPasswords(_ request: ResetRequest) async throws(BankError) -> [IssuedPassword] {
    let issued: IssuedPasswords = try await connection.value(
      of: ServiceCall(.POST, ServicePath.resetPasswords, json: request.json, patience: .minutes(10)))
    return issued.passwords
  }

  /// Everything that the bank holds on a person.
  public func exportPerson(_ id: String) async throws(BankError) -> JSONValue {
    try await connection.json(of: ServiceCall(.GET, ServicePath.exportPerson(id), patience: .minutes(10)))
  }

  /// Forgets a person.
  public func erasePerson(_ id: String) async throws(BankError) -> Erasure {
    try await connection.value(of: ServiceCall(.DELETE, ServicePath.person(id), patience: .minutes(10)))
  }

  /// The classes, sorted by name; of everybody but administrators, their own.
  public func classes() async throws(BankError) -> [SchoolClass] {
    let list: ClassList = try await connection.value(of: ServiceCall(.GET, ServicePath.classes))
    return list.classes
  }

  /// Makes a class.
  public func addClass(named name: String) async throws(BankError) -> SchoolClass {
    try await connection.value(of: ServiceCall(.POST, ServicePath.classes, json: ClassRequest(name: name).json))
  }

  /// Calls a class otherwise.
  public func renameClass(_ id: String, to name: String) async throws(BankError) -> SchoolClass {
    try await connection.value(
      of: ServiceCall(.PUT, ServicePath.schoolClass(id), json: ClassRequest(name: name).json))
  }

  /// Forgets a class, and nobody of it.
  public func removeClass(_ id: String) async throws(BankError) {
    _ = try await connection.answer(to: ServiceCall(.DELETE, ServicePath.schoolClass(id)))
  }

  /// Lets people join or leave a class.
  public func changeMembers(of id: String, _ change: MembersChange) async throws(BankError) -> SchoolClass {
    try await connection.value(of: ServiceCall(.POST, ServicePath.members(of: id), json: change.json))
  }

  /// Takes a roster.
  public func importRoster(_ csv: [UInt8], isDryRun: Bool) async throws(BankError) -> RosterReport {
    var call = ServiceCall(.POST, ServicePath.roster, patience: .minutes(10))
    if isDryRun { call.query.add("dryRun", "true") }
    call.headers = [("Content-Type", "text/csv")]
    call.body = .bytes(ByteBuffer(bytes: csv))
    return try await connection.value(of: call)
  }
}
