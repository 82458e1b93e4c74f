import QuestionFormats
import QuestionModel

/// Tables and settings of a collection of Anki, schema 11.
enum AnkiSchema {
  /// Id of the note type: always the same, so that decks share it.
  static let noteType: Int64 = 1_732_600_000_001

  static let tables = """
    CREATE TABLE col (
      id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL,
      dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL,
      decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
    CREATE TABLE notes (
      id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
      tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL,
      data text NOT NULL);
    CREATE TABLE cards (
      id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL,
      usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL,
      factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
      odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
    CREATE TABLE revlog (
      id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,
      lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
    CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
    CREATE INDEX ix_notes_usn ON notes (usn);
    CREATE INDEX ix_cards_usn ON cards (usn);
    CREATE INDEX ix_revlog_usn ON revlog (usn);
    CREATE INDEX ix_cards_nid ON cards (nid);
    CREATE INDEX ix_cards_sched ON cards (did, queue, due);
    CREATE INDEX ix_revlog_cid ON revlog (cid);
    CREATE INDEX ix_notes_csum ON notes (csum);
    """

  static let settings = text([
    "activeDecks": [1], "curDeck": 1, "newSpread": 0, "collapseTime": 1200, "timeLim": 0, "estTimes": true,
    "dueCounts": true, "curModel": .string(String(noteType)), "nextPos": 1, "sortType": "noteFld",
    "sortBackwards": false, "addToCur": true,
  ])

  static let deckSettings = text([
    "1": [
      "id": 1, "mod": 0, "name": "Default", "usn": 0, "maxTaken": 60, "autoplay": true, "timer": 0, "replayq": true,
      "dyn": false,
      "new": [
        "bury": true, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 7], "order": 1, "perDay": 20,
        "separate": true,
      ],
      "rev": ["bury": true, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500, "minSpace": 1, "perDay": 200],
      "lapse": ["delays": [10], "leechAction": 0, "leechFails": 8, "minInt": 1, "mult": 0],
    ]
  ])

  /// The note type, whose card shows the first field and then the second.
  static func noteTypes(at seconds: Int64) -> String {
    let fields = AnkiNotes.fieldNames.enumerated().map { index, name -> JSONValue in
      [
        "name": .string(name), "ord": .integer(index), "font": "Arial", "size": 20, "media": [], "rtl": false,
        "sticky": false,
      ]
    }
    let card: JSONValue = [
      "name": "Card 1", "ord": 0, "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}", "bafmt": "",
      "bqfmt": "", "did": .null,
    ]
    let type: JSONValue = [
      "id": .integer(Int(noteType)), "name": .string(AnkiNotes.noteType), "type": 0, "mod": .integer(Int(seconds)),
      "usn": -1, "sortf": 0, "did": 1, "tmpls": [card], "flds": .array(fields), "req": [[0, "any", [0]]], "tags": [],
      "vers": [], "latexPre": "\\documentclass[12pt]{article}\n\\begin{document}\n", "latexPost": "\\end{document}",
      "css": ".card { font-family: sans-serif; font-size: 20px; text-align: left; }",
    ]
    return text(.object(JSONObject([(String(noteType), type)])))
  }

  /// The decks, the default one among them: Anki wants it to be there.
  static func decks(_ ids: [String: Int64], at seconds: Int64) -> String {
    let all = [("Default", 1)] + ids.sorted { $0.value < $1.value }
    return text(
      .object(
        JSONObject(
          all.map { name, id -> (String, JSONValue) in
            (
              String(id),
              [
                "id": .integer(Int(id)), "name": .string(name), "mod": .integer(Int(seconds)), "usn": -1, "conf": 1,
                "desc": "", "dyn": 0, "collapsed": false, "extendNew": 0, "extendRev": 0, "newToday": [0, 0],
                "revToday": [0, 0], "lrnToday": [0, 0], "timeToday": [0, 0],
              ]
            )
          })))
  }

  private static func text(_ value: JSONValue) -> String { CanonicalJSON.text(of: value) }
}
