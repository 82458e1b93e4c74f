/// Rivers, mountains, landmarks and the words of physical geography.
enum PlaceTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    places.values { say, place in
      say("\(place) nằm ở đâu?", "Where does one find this? \(place)")
    },
    places.clusters { say in say("Sông, núi, hồ và hoang mạc.", "Rivers, mountains, lakes and deserts.") },
    landmarks.values { say, place in
      say("\(place) thuộc quốc gia nào?", "In which country does one find this? \(place)")
    },
    landmarks.keys { say, state in
      say("Địa danh nào sau đây thuộc \(state)?", "Which of these landmarks belongs to \(state)?")
    },
    landmarks.statements(),
    features.values(level: .comprehension) { say, feature in
      say("Tên của \(feature) là gì?", "What is the name of \(feature)?")
    },
    features.keys { say, name in
      say("\(name) được biết đến là gì?", "What is \(name) known as?")
    },
    vietnamPlaces.values { say, place in
      say("\(place) gắn với địa danh nào?", "Which place does \(place) belong to?")
    },
    vietnamPlaces.statements(),
    winds.values { say, wind in say("\(wind) thổi theo hướng nào?", "How does this wind blow? \(wind)") },
    terms.values { say, term in say("\(term) là gì?", "What does this term mean? \(term)") },
    terms.keys(level: .comprehension) { say, meaning in
      say("Thuật ngữ nào chỉ \(meaning)?", "Which term stands for \(meaning)?")
    },
    terms.statements())

  private static let places: PairingQuestions = PairingQuestions(
    id: "geo-place", subject: .geography, grade: 7, topic: "tự-nhiên/sông-núi", rows: GeographyFacts.places.rows
  ) { say, row in
    say("\(row.key(say)) nằm ở \(row.value(say))", "\(row.key(say)): \(row.value(say))")
  }

  private static let landmarks: PairingQuestions = PairingQuestions(
    id: "geo-landmark", subject: .geography, grade: 5, topic: "quốc-gia/danh-thắng",
    rows: GeographyFacts.landmarks.rows
  ) { say, row in
    say("\(row.key(say)) thuộc \(row.value(say))", "\(row.key(say)) belongs to \(row.value(say))")
  }

  private static let features: PairingQuestions = PairingQuestions(
    id: "geo-vietnam-feature", subject: .geography, grade: 8, topic: "việt-nam/tự-nhiên",
    rows: GeographyFacts.vietnamFeatures.rows
  ) { say, row in
    say("\(row.value(say)) là \(row.key(say))", "\(row.value(say)) is \(row.key(say))")
  }

  private static let vietnamPlaces: PairingQuestions = PairingQuestions(
    id: "geo-vietnam-place", subject: .geography, grade: 4, topic: "việt-nam/địa-danh",
    rows: GeographyFacts.vietnamPlaces.rows, languages: [.vietnamese]
  ) { say, row in
    "\(row.key(say)) gắn với \(row.value(say))"
  }

  private static let winds: PairingQuestions = PairingQuestions(
    id: "geo-wind", subject: .geography, grade: 6, topic: "khí-quyển/gió", rows: GeographyFacts.climate.rows
  ) { say, row in
    say("\(row.key(say)) thổi \(row.value(say))", "\(row.key(say)): \(row.value(say))")
  }

  private static let terms: PairingQuestions = PairingQuestions(
    id: "geo-term", subject: .geography, grade: 6, topic: "khái-niệm", rows: GeographyFacts.terms.rows
  ) { say, row in
    say("\(row.key(say)) là \(row.value(say))", "\(row.key(say)) is \(row.value(say))")
  }
}
