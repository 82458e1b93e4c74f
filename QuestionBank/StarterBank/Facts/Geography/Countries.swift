/// A sovereign state with its capital.
///
/// States whose seat is disputed, divided or on the move are left out; `continent` is nil for states on two continents.
struct Country: Fact {
  static let fieldCount = 7

  /// How a state meets the sea.
  enum Coast: String, Sendable {
    case landlocked = "L"
    case island = "I"
    case other = "-"
  }

  let vietnamese: String
  let english: String
  let vietnameseCapital: String
  let englishCapital: String
  let continent: Continent?
  /// A part of a continent, such as `SEA`: neighbours share it.
  let region: String
  let coast: Coast

  init?(fields: [String]) {
    guard fields.allSatisfy({ !$0.isEmpty }), let coast = Coast(rawValue: fields[6]) else { return nil }
    guard fields[4] == "-" || Continent(rawValue: fields[4]) != nil else { return nil }
    vietnamese = fields[0]
    english = fields[1]
    vietnameseCapital = fields[2]
    englishCapital = fields[3]
    continent = Continent(rawValue: fields[4])
    region = fields[5]
    self.coast = coast
  }

  /// Whether the capital's name gives the state away, as in Kuwait City.
  var isCapitalObvious: Bool {
    let stem = String(english.prefix(5))
    return englishCapital.contains(stem) || vietnameseCapital.contains(String(vietnamese.prefix(5)))
  }
}

/// A continent as a state is counted to it.
enum Continent: String, Sendable, CaseIterable {
  case asia = "AS"
  case europe = "EU"
  case africa = "AF"
  case northAmerica = "NA"
  case southAmerica = "SA"
  case oceania = "OC"

  /// Vietnamese school usage counts the Americas as one continent.
  var vietnamese: String {
    switch self {
    case .asia: "Châu Á"
    case .europe: "Châu Âu"
    case .africa: "Châu Phi"
    case .northAmerica, .southAmerica: "Châu Mỹ"
    case .oceania: "Châu Đại Dương"
    }
  }

  var english: String {
    switch self {
    case .asia: "Asia"
    case .europe: "Europe"
    case .africa: "Africa"
    case .northAmerica: "North America"
    case .southAmerica: "South America"
    case .oceania: "Oceania"
    }
  }
}
