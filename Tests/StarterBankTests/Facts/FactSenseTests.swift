import Testing

@testable import StarterBank

/// What the tables say agrees with what can be known without them.
struct FactSenseTests {
  /// The official counts: 63 units became 34, of which 21 have a coast.
  @Test func provincesAddUp() {
    let provinces = Province.table.rows
    #expect(provinces.count == 34)
    #expect(Province.merged.rows.count == 63 - 34)
    #expect(provinces.count(where: \.isCoastal) == 21)
    let borders = Province.Neighbour.allCases.map { state in provinces.count { $0.neighbours.contains(state) } }
    #expect(borders == [7, 9, 8])
    let names = Set(provinces.map(\.name))
    #expect(names.count == 34)
    for row in Province.merged.rows {
      #expect(names.contains(row.value.vietnamese) && !names.contains(row.key.vietnamese), "\(row)")
    }
  }

  @Test func elementsAreNumberedWithoutGap() {
    let elements = Element.table.rows
    #expect(elements.map(\.number) == Array(1...118))
    #expect(Set(elements.map(\.symbol)).count == 118)
    #expect(Set(elements.map(\.vietnamese)).count == 118)
    #expect(Set(elements.map(\.english)).count == 118)
  }

  @Test func periodsEndWithNobleGases() {
    let ends = [2, 10, 18, 36, 54, 86, 118]
    for element in Element.table.rows {
      #expect(element.period == (ends.firstIndex { element.number <= $0 } ?? 9) + 1, "\(element)")
      if ends.contains(element.number) { #expect(element.group == 18) }
    }
  }

  @Test func groupsCountFromTheNobleGasBefore() {
    for element in Element.table.rows where element.number > 2 {
      let start = [2, 10, 18, 36, 54, 86].last { $0 < element.number } ?? 0
      let step = element.number - start
      let isRare = element.period >= 6 && (3...17).contains(step)
      let expected =
        element.period <= 3 ? (step <= 2 ? step : step + 10) : element.period <= 5 ? step : step <= 2 ? step : step - 14
      #expect(element.group == (isRare ? nil : expected), "\(element)")
    }
  }

  @Test func massesGrowButForKnownExceptions() {
    let heavy = Element.table.rows.compactMap { element in element.mass.map { (element.symbol, $0) } }
    let falls = zip(heavy, heavy.dropFirst()).filter { $0.1 > $1.1 }.map(\.0.0)
    #expect(falls == ["Ar", "Co", "Te", "Th"])
  }

  @Test func schoolMassesAreNearTheRealOnes() {
    for (symbol, mass) in SchoolMass.all {
      let real = Element.table.rows.first { $0.symbol == symbol }?.mass ?? 0
      #expect((real - mass).magnitude <= 0.55, "\(symbol)")
    }
  }

  @Test func everyEquationIsBalanced() {
    for reaction in Reaction.table.rows {
      let sides = [reaction.left, reaction.right].map { parts in
        Atoms.total(parts.map { ($0.coefficient, $0.formula) })
      }
      #expect(sides[0] == sides[1], "\(reaction)")
      #expect(reaction.coefficients.reduce(0, greatestCommonDivisor) == 1, "\(reaction)")
    }
    #expect(Set(Reaction.table.rows.map(\.description)).count == Reaction.table.rows.count)
  }

  @Test func everyAcidBaseAndOxideIsBuiltLikeOne() {
    for compound in Compound.table.rows {
      let symbols = Formula(compound.formula)?.counts.map(\.symbol) ?? []
      switch compound.sort {
      case .oxide: #expect(symbols.count == 2 && symbols.last == "O", "\(compound)")
      case .acid: #expect(symbols.first == "H", "\(compound)")
      case .base: #expect(compound.formula.contains("OH"), "\(compound)")
      case .salt: #expect(symbols.first != "H" && !compound.formula.contains("OH"), "\(compound)")
      }
    }
    #expect(Set(Compound.table.rows.map(\.formula)).count == Compound.table.rows.count)
  }

  @Test func capitalsAndStatesAreAllDifferent() {
    let states = Country.table.rows
    #expect(Set(states.map(\.vietnamese)).count == states.count)
    #expect(Set(states.map(\.english)).count == states.count)
    #expect(Set(states.map(\.englishCapital)).count == states.count)
    #expect(states.count >= 170)
  }

  @Test func theGeneticCodeIsComplete() {
    let codons = GeneticCode.table.rows.flatMap(\.codons)
    #expect(codons.count == 64 && Set(codons).count == 64)
    #expect(GeneticCode.table.rows.count == 21)
  }

  @Test func eventsStandInTheOrderOfTheirThemes() {
    let events = HistoricEvent.vietnam.rows + HistoricEvent.world.rows
    #expect(events.count >= 150)
    #expect(events.allSatisfy { (-800...2025).contains($0.year) })
    #expect(Set(events.map(\.vietnamese)).count == events.count)
  }

  @Test func irregularVerbsAreManyAndEachOnce() {
    let verbs = IrregularVerb.table.rows
    #expect(verbs.count >= 150)
    #expect(Set(verbs.map(\.base)).count == verbs.count)
    for verb in verbs {
      let wrong = VerbFormTemplates.mistakes(verb, besides: verb.past)
      #expect(wrong.allSatisfy { !verb.past.contains($0) }, "\(verb)")
    }
  }
}
