import PropertyTesting
import QuestionModel
import Testing

/// Moments written and read.
struct TimestampTests {
  @Test(
    arguments: [
      ("1970-01-01", 0), ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59.999Z", -1), ("1970-01-02", 86_400_000),
      ("2000-02-29T00:00:00Z", 951_782_400_000), ("2026-01-31T08:15:00.250Z", 1_769_847_300_250),
      ("1970-01-01T00:00:00.5Z", 500), ("1970-01-01T00:00:00.05Z", 50), ("1970-01-01T00:00:00.1239Z", 123),
      ("1970-01-01T00:00:00z", 0), ("0000-01-01", -62_167_219_200_000), ("9999-12-31", 253_402_214_400_000),
      ("2016-12-31T23:59:60Z", 1_483_228_800_000),
    ] as [(String, Int64)])
  func reads(text: String, milliseconds: Int64) {
    #expect(Timestamp(text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "T", "2026", "2026-01", "2026-1-31", "26-01-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
    "2026-04-31", "2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026/01/31", "2026-01-31T", "2026-01-31TZ",
    "2026-01-31T08:15Z", "2026-01-31T24:00:00Z", "2026-01-31T08:60:00Z", "2026-01-31T08:15:61Z",
    "2026-01-31T08:15:00", "2026-01-31T08:15:00+07:00", "2026-01-31T08:15:00.Z", "2026-01-31T08:15:00.2.5Z",
    "2026-01-31T08:15:00.25xZ", "2026-01-31T08:15:00.-5Z", "2026-01-31T08:15:00.+5Z", "2026-01-31T08:15:00.123xZ",
    "2026-01-31T8:5:0Z", "2026-01-31T+8:05:00Z", "2026-01-31T-1:05:00Z", "2026-01-31T008:05:00Z",
    "+026-01-31", "2026-+1-31", "2026-01-+1", "-026-01-31", "2026-01-31Z", " 2026-01-31", "2026-01-31T08:15:00ZZ",
    "２０２６-01-31", "2026-01-31T08:15:00Z\u{301}",
  ])
  func refuses(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test(arguments: [1600, 1704, 1904, 1996, 2000, 2024, 2028, 2400])
  func knowsLeapYears(year: Int) throws {
    let february = try #require(Timestamp("\(year)-02-29"))
    let march = try #require(Timestamp("\(year)-03-01"))
    #expect(march.milliseconds - february.milliseconds == 86_400_000)
    #expect(Timestamp("\(year + 1)-02-29") == nil)
  }

  @Test func writesWhatItReads() throws {
    let first = try #require(Timestamp("0000-01-01")).milliseconds
    let last = try #require(Timestamp("9999-12-31T23:59:59.999Z")).milliseconds
    var random = SeededGenerator(seed: 6)
    for _ in 0..<20_000 {
      let moment = Timestamp(milliseconds: Int64.random(in: first...last, using: &random))
      #expect(Timestamp(moment.description) == moment)
    }
  }

  @Test func textsSortAsTheMomentsDo() throws {
    var random = SeededGenerator(seed: 7)
    let moments = (0..<2000).map { _ in
      Timestamp(milliseconds: Int64.random(in: 0...4_000_000_000, using: &random) * 1000)
    }
    #expect(moments.sorted().map(\.description) == moments.map(\.description).sorted())
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    var days = 0
    var before = try #require(Timestamp("1899-12-31"))
    for year in 1900...2110 {
      for month in 1...12 {
        for day in 1...31 {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          guard let moment = Timestamp(text) else { continue }
          #expect(moment.milliseconds - before.milliseconds == 86_400_000)
          before = moment
          days += 1
        }
      }
    }
    #expect(days == 211 * 365 + 51)
  }

  @Test func writesMillisecondsOnlyWhereThereAreAny() {
    #expect(Timestamp(milliseconds: 0).description == "1970-01-01T00:00:00Z")
    #expect(Timestamp(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
    #expect(Timestamp(milliseconds: 7).description == "1970-01-01T00:00:00.007Z")
  }

  @Test(arguments: [Int64.min, Int64.min + 1, Int64.max, -86_400_000, -86_400_001])
  func writesTheFarthestMoments(milliseconds: Int64) {
    #expect(Timestamp(milliseconds: milliseconds).description.hasSuffix("Z"))
  }
}
