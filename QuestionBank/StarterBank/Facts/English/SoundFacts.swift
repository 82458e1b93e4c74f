extension EnglishFacts {
  /// Sound | word | how its ending -ed is spoken
  static let edSounds = FactTable<Pairing>(
    "-ed endings",
    """
    t|worked|=|/t/|=
    t|washed|=|/t/|=
    t|watched|=|/t/|=
    t|stopped|=|/t/|=
    t|laughed|=|/t/|=
    t|missed|=|/t/|=
    t|looked|=|/t/|=
    t|danced|=|/t/|=
    t|helped|=|/t/|=
    t|fixed|=|/t/|=
    d|played|=|/d/|=
    d|opened|=|/d/|=
    d|called|=|/d/|=
    d|cleaned|=|/d/|=
    d|lived|=|/d/|=
    d|studied|=|/d/|=
    d|changed|=|/d/|=
    d|arrived|=|/d/|=
    d|rained|=|/d/|=
    d|showed|=|/d/|=
    id|wanted|=|/ɪd/|=
    id|needed|=|/ɪd/|=
    id|visited|=|/ɪd/|=
    id|started|=|/ɪd/|=
    id|decided|=|/ɪd/|=
    id|waited|=|/ɪd/|=
    id|painted|=|/ɪd/|=
    id|ended|=|/ɪd/|=
    id|invited|=|/ɪd/|=
    id|collected|=|/ɪd/|=
    """)

  /// Sound | word | how its ending -s is spoken
  static let sSounds = FactTable<Pairing>(
    "-s endings",
    """
    s|books|=|/s/|=
    s|cats|=|/s/|=
    s|maps|=|/s/|=
    s|stops|=|/s/|=
    s|laughs|=|/s/|=
    s|months|=|/s/|=
    s|looks|=|/s/|=
    s|hats|=|/s/|=
    z|dogs|=|/z/|=
    z|pens|=|/z/|=
    z|plays|=|/z/|=
    z|cars|=|/z/|=
    z|rooms|=|/z/|=
    z|beds|=|/z/|=
    z|trees|=|/z/|=
    z|schools|=|/z/|=
    iz|buses|=|/ɪz/|=
    iz|watches|=|/ɪz/|=
    iz|dishes|=|/ɪz/|=
    iz|boxes|=|/ɪz/|=
    iz|pages|=|/ɪz/|=
    iz|classes|=|/ɪz/|=
    iz|bridges|=|/ɪz/|=
    iz|houses|=|/ɪz/|=
    """)

  /// Article | noun with a gap before it | a or an
  static let articles = FactTable<Pairing>(
    "articles",
    """
    vowel|apple|=|an|=
    vowel|egg|=|an|=
    vowel|orange|=|an|=
    vowel|umbrella|=|an|=
    vowel|elephant|=|an|=
    vowel|island|=|an|=
    vowel|artist|=|an|=
    vowel|old man|=|an|=
    vowel|ice cream|=|an|=
    vowel|animal|=|an|=
    silent|hour|=|an|=
    silent|honest boy|=|an|=
    silent|heir|=|an|=
    letter|MP|=|an|=
    letter|X-ray|=|an|=
    yoo|university|=|a|=
    yoo|uniform|=|a|=
    yoo|European country|=|a|=
    yoo|useful tool|=|a|=
    yoo|unit|=|a|=
    yoo|one-way street|=|a|=
    consonant|book|=|a|=
    consonant|dog|=|a|=
    consonant|house|=|a|=
    consonant|pencil|=|a|=
    consonant|yellow bag|=|a|=
    consonant|window|=|a|=
    consonant|ruler|=|a|=
    consonant|teacher|=|a|=
    consonant|hat|=|a|=
    """)

  /// Kind | noun | much or many
  static let quantities = FactTable<Pairing>(
    "quantities",
    """
    many|apples|=|many|=
    many|students|=|many|=
    many|chairs|=|many|=
    many|eggs|=|many|=
    many|children|=|many|=
    many|people|=|many|=
    many|mice|=|many|=
    many|books|=|many|=
    many|oranges|=|many|=
    many|questions|=|many|=
    much|water|=|much|=
    much|milk|=|much|=
    much|rice|=|much|=
    much|sugar|=|much|=
    much|money|=|much|=
    much|homework|=|much|=
    much|information|=|much|=
    much|furniture|=|much|=
    much|bread|=|much|=
    much|luggage|=|much|=
    """)
}
