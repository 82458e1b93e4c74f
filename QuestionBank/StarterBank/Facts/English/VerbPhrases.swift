/// A verb with its forms and an object, to build sentences with.
struct VerbPhrase: Fact, CustomStringConvertible {
  static let fieldCount = 6

  let base: String
  let third: String
  let past: String
  let participle: String
  let ing: String
  let object: String

  init?(fields: [String]) {
    guard fields.allSatisfy({ !$0.isEmpty }) else { return nil }
    (base, third, past) = (fields[0], fields[1], fields[2])
    (participle, ing, object) = (fields[3], fields[4], fields[5])
  }

  var description: String { base }

  /// Whether the object takes `are` in the passive.
  var isObjectPlural: Bool { object.hasSuffix("s") }
}

extension VerbPhrase {
  /// Base | he, she, it | past | past participle | -ing | object
  static let table = FactTable<VerbPhrase>(
    "verb phrases",
    """
    write|writes|wrote|written|writing|a letter
    watch|watches|watched|watched|watching|a film
    make|makes|made|made|making|a cake
    carry|carries|carried|carried|carrying|the bags
    study|studies|studied|studied|studying|the lesson
    take|takes|took|taken|taking|a photo
    drive|drives|drove|driven|driving|the car
    wash|washes|washed|washed|washing|the dishes
    teach|teaches|taught|taught|teaching|the class
    buy|buys|bought|bought|buying|some flowers
    fix|fixes|fixed|fixed|fixing|the bike
    sing|sings|sang|sung|singing|a song
    do|does|did|done|doing|the homework
    clean|cleans|cleaned|cleaned|cleaning|the room
    use|uses|used|used|using|the computer
    open|opens|opened|opened|opening|the windows
    eat|eats|ate|eaten|eating|an apple
    draw|draws|drew|drawn|drawing|a picture
    build|builds|built|built|building|a house
    speak|speaks|spoke|spoken|speaking|English
    plan|plans|planned|planned|planning|a trip
    tell|tells|told|told|telling|a story
    choose|chooses|chose|chosen|choosing|a book
    grow|grows|grew|grown|growing|vegetables
    send|sends|sent|sent|sending|an email
    play|plays|played|played|playing|a game
    catch|catches|caught|caught|catching|a fish
    wear|wears|wore|worn|wearing|a hat
    give|gives|gave|given|giving|a present
    stop|stops|stopped|stopped|stopping|the bus
    """)
}
