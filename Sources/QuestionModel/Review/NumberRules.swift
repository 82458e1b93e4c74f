/// Rules about options that are numbers or ranges of numbers.
enum NumberRules {
  static func faults(of item: ReviewedItem) -> [ItemFinding] {
    // A question has few options; looking at every pair of more would cost too much.
    guard item.hasAlternatives, item.options.count <= QuestionValidation.maximumChoices else { return [] }
    let numbers = item.options.map { OptionNumber($0.rendered) }
    return equal(numbers, item.options) + outOfOrder(numbers)
      + overlapping(item.options.map { OptionRange($0.rendered) })
  }

  /// Equal numbers that are written alike are told as almost the same option.
  private static func equal(_ numbers: [OptionNumber?], _ options: [ReviewedItem.Option]) -> [ItemFinding] {
    let texts = options.map { LikeText.essence(of: $0.rendered) }
    return numbers.indices.compactMap { index in
      guard let number = numbers[index] else { return nil }
      let other = numbers.indices.prefix(index).first { other in
        guard let earlier = numbers[other], !texts[other].utf8.elementsEqual(texts[index].utf8) else { return false }
        // Of two fractions a question may ask for the one in lowest terms.
        let areFractions = earlier.isFraction && number.isFraction
        return !areFractions && earlier.unit == number.unit && earlier.equals(number)
      }
      return other.map { ItemFinding(.choice(index), .equalNumbers(other: $0)) }
    }
  }

  private static func outOfOrder(_ numbers: [OptionNumber?]) -> [ItemFinding] {
    let known = numbers.compactMap(\.self)
    guard known.count == numbers.count, known.count > 2, Set(known.map(\.unit)).count == 1 else { return [] }
    let values = known.map(\.value)
    let pairs = zip(values, values.dropFirst())
    guard !pairs.allSatisfy({ $0 <= $1 }), !pairs.allSatisfy({ $0 >= $1 }) else { return [] }
    return [ItemFinding(.choices, .numbersOutOfOrder)]
  }

  private static func overlapping(_ ranges: [OptionRange?]) -> [ItemFinding] {
    ranges.indices.compactMap { index in
      guard let range = ranges[index] else { return nil }
      let other = ranges[..<index].firstIndex { $0?.overlaps(range) == true }
      return other.map { ItemFinding(.choice(index), .overlappingRanges(other: $0)) }
    }
  }
}
