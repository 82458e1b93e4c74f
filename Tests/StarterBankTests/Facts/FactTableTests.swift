import Testing

@testable import StarterBank

/// Every table can be read, and holds nothing twice.
struct FactTableTests {
  private static let pairings: [FactTable<Pairing>] = [
    ChemistryFacts.organic, ChemistryFacts.polymers, ChemistryFacts.signs, ChemistryFacts.everyday,
    GeographyFacts.currencies,
    Province.merged,
    GeographyFacts.places, GeographyFacts.landmarks, GeographyFacts.vietnamFeatures, GeographyFacts.vietnamPlaces,
    GeographyFacts.climate, GeographyFacts.terms, HistoryFacts.persons, HistoryFacts.inventions, HistoryFacts.seats,
    HistoryFacts.civilisations, EnglishFacts.plurals, EnglishFacts.comparisons, EnglishFacts.prepositions,
    EnglishFacts.opposites, EnglishFacts.derivations, EnglishFacts.phrasals, EnglishFacts.nationalities,
    EnglishFacts.places,
    EnglishFacts.edSounds, EnglishFacts.sSounds, EnglishFacts.articles, EnglishFacts.quantities,
    BiologyFacts.organelles,
    BiologyFacts.organs, BiologyFacts.vitamins, BiologyFacts.diseases, BiologyFacts.animals, BiologyFacts.plants,
    BiologyFacts.hormones, BiologyFacts.enzymes, BiologyFacts.chromosomes, InformaticsFacts.extensions,
    InformaticsFacts.shortcuts, InformaticsFacts.acronyms, InformaticsFacts.devices, InformaticsFacts.tags,
    LiteratureFacts.works, LiteratureFacts.worldWorks, LiteratureFacts.proverbs, LiteratureFacts.opposites,
    LiteratureFacts.synonyms, LiteratureFacts.spellings, LiteratureFacts.reduplicatives, LiteratureFacts.partsOfSpeech,
    LiteratureFacts.figures, LiteratureFacts.roots, SocietyFacts.economy, SocietyFacts.law, SocietyFacts.virtues,
    ScienceFacts.senses, ScienceFacts.births, ScienceFacts.diets, ScienceFacts.states, ScienceFacts.conductors,
    ScienceFacts.foods, ScienceFacts.planets, ScienceFacts.changes, ScienceFacts.energies, ArtsFacts.music,
    ArtsFacts.instruments, ArtsFacts.paintings, ArtsFacts.colours, ArtsFacts.teams,
  ]

  @Test func everyRowCanBeRead() {
    let malformed =
      Self.pairings.flatMap(\.malformed) + Element.table.malformed + Compound.table.malformed + Ion.cations.malformed
      + Ion.anions.malformed + Reaction.table.malformed + Country.table.malformed + HistoricEvent.vietnam.malformed
      + HistoricEvent.world.malformed + IrregularVerb.table.malformed + VerbPhrase.table.malformed
      + GeneticCode.table.malformed + Province.table.malformed
    #expect(malformed == [])
  }

  @Test func aMalformedRowIsFound() {
    let table = FactTable<Pairing>("broken", "a|b|c|d|e\na|b|c\n\na||c|d|e")
    #expect(table.rows.count == 1)
    #expect(table.malformed == ["a|b|c", "a||c|d|e"])
  }

  @Test(arguments: pairings.indices) func noKeyStandsTwice(index: Int) {
    let table = Self.pairings[index]
    #expect(table.rows.count >= 4, "\(table.name)")
    let keys = table.rows.map(\.key.vietnamese)
    #expect(Set(keys).count == keys.count, "\(table.name)")
    let english = table.rows.map(\.key.english)
    #expect(Set(english).count == english.count, "\(table.name)")
  }

  @Test(arguments: pairings.indices) func oneVietnameseValueHasOneEnglishValue(index: Int) {
    let table = Self.pairings[index]
    var names: [String: String] = [:]
    for row in table.rows {
      let other = names.updateValue(row.value.english, forKey: row.value.vietnamese)
      #expect(other == nil || other == row.value.english, "\(table.name): \(row.value)")
    }
  }
}
