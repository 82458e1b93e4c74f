import QuestionModel

/// One of the two versions that are merged.
enum MergeSide: Sendable {
  case ours
  case theirs
}

/// A field that differs from the base on either side, and what becomes of it.
struct FieldChange: Sendable {
  let path: FieldPath
  let name: String
  let base: JSONValue?
  let ours: JSONValue?
  let theirs: JSONValue?
  /// Whether our side changed it to something that the other side does not have.
  let isOursAlone: Bool
  /// Whether the other side changed it to something that ours does not have.
  let isTheirsAlone: Bool
  /// What it merges to where it is no conflict; of an order the side that is followed says it.
  let merged: JSONValue?
  /// The side whose order the common elements keep.
  let order: MergeSide
  /// Why a person has to choose.
  var reason: MergeConflictReason?

  /// A field with one value; nil where neither side changed it.
  ///
  /// - Parameters:
  ///   - path: the field.
  ///   - values: what it is in the base and on both sides.
  ///   - hasBase: whether there is a base at all.
  ///   - isSet: whether the field is a set of texts, to which each side may add.
  init?(
    _ path: FieldPath, _ values: (base: JSONValue?, ours: JSONValue?, theirs: JSONValue?), hasBase: Bool,
    isSet: Bool = false
  ) {
    let areSame = isSame(values.ours, values.theirs)
    let isOursChanged = !isSame(values.ours, values.base)
    let isTheirsChanged = !isSame(values.theirs, values.base)
    guard hasBase ? isOursChanged || isTheirsChanged : !areSame else { return nil }
    self.path = path
    name = path.name
    (base, ours, theirs) = values
    isOursAlone = isOursChanged && !areSame
    isTheirsAlone = isTheirsChanged && !areSame
    order = .ours
    let isContested = isOursAlone && isTheirsAlone
    if isSet, hasBase, isContested {
      merged = Self.union(base, ours, theirs)
    } else {
      merged = isOursChanged || !hasBase ? values.ours : values.theirs
      guard !areSame else { return }
      if !hasBase {
        reason = .noBase
      } else if isContested {
        reason = path.isElement ? .deletedAndEdited : .bothChanged
      }
    }
  }

  /// The order of a list; nil where neither side moved an element.
  ///
  /// - Parameters:
  ///   - list: which list.
  ///   - base: its elements in the base, nil without one.
  ///   - ours: its elements on our side.
  ///   - theirs: its elements on the other side.
  init?(_ list: ElementList, base: Elements?, ours: Elements, theirs: Elements) {
    let places = ElementOrder(base: base?.keys, ours: ours.keys, theirs: theirs.keys)
    guard places.isOursMoved || places.isTheirsMoved || !places.areSame else { return nil }
    path = .order(list)
    name = path.name
    self.base = base?.order
    self.ours = ours.order
    self.theirs = theirs.order
    merged = nil
    // Where both added an element, each at another place, neither side left the base and yet they differ.
    let isContested = !places.areSame && places.isOursMoved == places.isTheirsMoved
    isOursAlone = !places.areSame && (places.isOursMoved || isContested)
    isTheirsAlone = !places.areSame && (places.isTheirsMoved || isContested)
    if list == .media, base != nil, isContested {
      order = places.isOursFirst ? .ours : .theirs
    } else {
      order = places.isOursMoved || !places.isTheirsMoved ? .ours : .theirs
      if !places.areSame, base == nil { reason = .noBase } else if isContested { reason = .bothChanged }
    }
  }
}

extension FieldChange {
  /// What all hold and what either side added, sorted by bytes.
  fileprivate static func union(_ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?) -> JSONValue? {
    let (base, ours, theirs) = (texts(base), texts(ours), texts(theirs))
    let kept = base.intersection(ours).intersection(theirs)
    let merged = kept.union(ours.subtracting(base)).union(theirs.subtracting(base))
    return merged.isEmpty ? nil : .strings(merged.sorted { $0.precedesInBytes($1) })
  }

  private static func texts(_ value: JSONValue?) -> Set<String> { Set(value?.array?.compactMap(\.string) ?? []) }
}

extension FieldPath {
  fileprivate var isElement: Bool {
    if case .element = self { true } else { false }
  }
}
