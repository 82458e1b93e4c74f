import GRDB
import GRDBSQLite

/// A cached statement of many rows, bound and read straight from SQLite without a box around every value.
struct RawStatement {
  private let statement: Statement

  init(_ database: Database, _ sql: String) throws { statement = try database.cachedStatement(sql: sql) }

  /// A statement with its arguments bound.
  init(_ database: Database, _ sql: SQL) throws {
    let (text, arguments) = try sql.build(database)
    statement = try database.cachedStatement(sql: text)
    try statement.setArguments(arguments)
  }

  /// Binds values, then runs the statement to its end.
  func run(_ bind: (inout RawBinder) -> Void) throws { try eachRow(bind) { _ in } }

  /// Binds values; gives the first column of the first row as a whole number, nil where there is no row.
  func number(_ bind: (inout RawBinder) -> Void) throws -> Int64? {
    var number: Int64?
    try eachRow(bind) { row in number = number ?? row.number(0) }
    return number
  }

  /// Calls a function with every row.
  func eachRow(_ bind: (inout RawBinder) -> Void = { _ in }, _ read: (RawRow) throws -> Void) throws {
    let pointer = statement.sqliteStatement
    var binder = RawBinder(pointer: pointer)
    bind(&binder)
    defer { sqlite3_reset(pointer) }
    if let failure = binder.failure { throw Self.error(failure, pointer) }
    while true {
      switch sqlite3_step(pointer) {
      case SQLITE_ROW: try read(RawRow(pointer: pointer))
      case SQLITE_DONE: return
      case let code: throw Self.error(code, pointer)
      }
    }
  }

  private static func error(_ code: Int32, _ pointer: OpaquePointer) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(sqlite3_db_handle(pointer))))
  }
}

/// Binds values one after another.
struct RawBinder {
  private let pointer: OpaquePointer
  private var place: Int32 = 0
  /// The first code that was not success.
  private(set) var failure: Int32?

  init(pointer: OpaquePointer) { self.pointer = pointer }

  mutating func bind(_ number: Int64) { note(sqlite3_bind_int64(pointer, next(), number)) }

  mutating func bind(_ number: Int64?) {
    guard let number else { return note(sqlite3_bind_null(pointer, next())) }
    note(sqlite3_bind_int64(pointer, next(), number))
  }

  mutating func bind(text bytes: [UInt8]?) {
    guard let bytes else { return note(sqlite3_bind_null(pointer, next())) }
    bytes.withUnsafeBytes { buffer in
      // An array that is empty may have no address, and SQLite takes none for NULL.
      let start = buffer.baseAddress ?? UnsafeRawPointer(emptyText.utf8Start)
      note(
        sqlite3_bind_text(
          pointer, next(), start.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), transient))
    }
  }

  mutating func bind(blob bytes: [UInt8]?) {
    guard let bytes else { return note(sqlite3_bind_null(pointer, next())) }
    guard !bytes.isEmpty else { return note(sqlite3_bind_zeroblob(pointer, next(), 0)) }
    note(sqlite3_bind_blob(pointer, next(), bytes, Int32(clamping: bytes.count), transient))
  }

  private mutating func next() -> Int32 {
    place += 1
    return place
  }

  private mutating func note(_ code: Int32) {
    if code != SQLITE_OK, failure == nil { failure = code }
  }
}

/// The row that a statement stands at.
struct RawRow {
  let pointer: OpaquePointer

  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }

  /// The number in a column that may be NULL.
  func optionalNumber(_ column: Int32) -> Int64? {
    sqlite3_column_type(pointer, column) == SQLITE_NULL ? nil : number(column)
  }

  /// The bytes of a column; none where it is NULL.
  func bytes(_ column: Int32) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(pointer, column))
    guard count > 0, let start = sqlite3_column_blob(pointer, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The bytes of a column that may be NULL.
  func optionalBytes(_ column: Int32) -> [UInt8]? {
    sqlite3_column_type(pointer, column) == SQLITE_NULL ? nil : bytes(column)
  }
}

/// Tells SQLite to copy what is bound (`SQLITE_TRANSIENT`, a macro that Swift cannot see).
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

private let emptyText: StaticString = ""
