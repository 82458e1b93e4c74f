import GRDB
import GRDBSQLite

/// A statement that a bulk write runs once a row: bound straight to SQLite, without a box around every value.
struct BulkStatement {
  private let statement: Statement

  init(_ database: Database, _ sql: String) throws { statement = try database.cachedStatement(sql: sql) }

  /// Runs the statement to its end.
  func run(_ bind: (inout Binder) -> Void) throws { _ = try step(bind) { _ in () } }

  /// The first column of the first row as a whole number; nil where there is no row.
  func number(_ bind: (inout Binder) -> Void) throws -> Int64? {
    try step(bind) { sqlite3_column_int64($0, 0) }
  }

  private func step<Result>(
    _ bind: (inout Binder) -> Void, _ read: (OpaquePointer) -> Result
  ) throws -> Result? {
    let pointer = statement.sqliteStatement
    var binder = Binder(pointer: pointer)
    bind(&binder)
    defer { sqlite3_reset(pointer) }
    let code = binder.failure ?? sqlite3_step(pointer)
    switch code {
    case SQLITE_ROW: return read(pointer)
    case SQLITE_DONE: return nil
    default:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(sqlite3_db_handle(pointer))))
    }
  }

  /// Binds values one after another.
  struct Binder {
    fileprivate let pointer: OpaquePointer
    private var place: Int32 = 0
    /// The first code that was not success.
    fileprivate private(set) var failure: Int32?

    fileprivate init(pointer: OpaquePointer) { self.pointer = pointer }

    mutating func bind(_ number: Int64) { note(sqlite3_bind_int64(pointer, next(), number)) }

    mutating func bind(text bytes: [UInt8]?) {
      guard let bytes else { return note(sqlite3_bind_null(pointer, next())) }
      bytes.withUnsafeBytes { buffer in
        // An array that is empty may have no address, and SQLite takes none for NULL.
        let start = buffer.baseAddress ?? UnsafeRawPointer(emptyText.utf8Start)
        note(
          sqlite3_bind_text(
            pointer, next(), start.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count),
            SQLiteBinding.transient))
      }
    }

    mutating func bind(blob bytes: [UInt8]?) {
      guard let bytes else { return note(sqlite3_bind_null(pointer, next())) }
      guard !bytes.isEmpty else { return note(sqlite3_bind_zeroblob(pointer, next(), 0)) }
      note(sqlite3_bind_blob(pointer, next(), bytes, Int32(clamping: bytes.count), SQLiteBinding.transient))
    }

    private mutating func next() -> Int32 {
      place += 1
      return place
    }

    private mutating func note(_ code: Int32) {
      if code != SQLITE_OK, failure == nil { failure = code }
    }
  }
}

enum SQLiteBinding {
  /// Tells SQLite to copy what is bound (`SQLITE_TRANSIENT`, a macro that Swift cannot see).
  static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

private let emptyText: StaticString = ""
