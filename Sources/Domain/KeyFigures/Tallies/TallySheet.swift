/// The tallies of a month or of any span of months, whole or split by one breakdown.
public struct TallySheet: Sendable, Hashable {
  /// The tallies of one indicator in one dimension.
  struct Column: Sendable, Hashable {
    let indicator: IndicatorID
    let dimension: FigureDimension
  }

  /// One tally within a column.
  struct Slot: Sendable, Hashable {
    let part: String
    let category: String
    let value: Int
  }

  private(set) var columns: [Column: [Slot: Int]] = [:]

  public init() {}

  public init(_ tallies: some Sequence<Tally>) {
    for tally in tallies { add(tally) }
  }

  /// A count of nought leaves no trace; a negative one is a mistake of the caller.
  public mutating func add(_ tally: Tally) {
    precondition(tally.count >= 0, "a tally counts facts")
    guard tally.count > 0 else { return }
    let place = tally.place
    let column = Column(indicator: place.indicator, dimension: place.dimension)
    let slot = Slot(part: place.part, category: place.category, value: place.value)
    columns[column, default: [:]][slot, default: 0] += tally.count
  }

  /// Adds the facts of other months, or of other people.
  public mutating func merge(_ other: TallySheet) {
    for (column, slots) in other.columns {
      columns[column, default: [:]].merge(slots, uniquingKeysWith: +)
    }
  }

  /// The sum of several sheets.
  public static func sum(_ sheets: some Sequence<TallySheet>) -> TallySheet {
    sheets.reduce(into: TallySheet()) { $0.merge($1) }
  }

  /// Takes a column as it was read back; a column twice, or a tally of nought, is damage.
  mutating func keep(_ slots: [Slot: Int], in column: Column) throws(DamagedTallies) {
    guard columns[column] == nil, !slots.isEmpty, slots.values.allSatisfy({ $0 > 0 }) else { throw DamagedTallies() }
    columns[column] = slots
  }

  public var isEmpty: Bool { columns.isEmpty }

  /// Every tally, in no particular order.
  public var tallies: [Tally] {
    columns.flatMap { column, slots in
      slots.map { slot, count in
        Tally(
          Tally.Place(
            column.indicator, column.dimension, part: slot.part, category: slot.category, value: slot.value), count)
      }
    }
  }

  /// The same facts under other keys; what falls together is added.
  func renamed(part: (String) -> String, category: (String, FigureDimension) -> String) -> TallySheet {
    var sheet = TallySheet()
    for (column, slots) in columns {
      var renamed: [Slot: Int] = [:]
      for (slot, count) in slots {
        let key = Slot(
          part: part(slot.part), category: category(slot.category, column.dimension), value: slot.value)
        renamed[key, default: 0] += count
      }
      sheet.columns[column] = renamed
    }
    return sheet
  }

  /// The facts of a column per category, in one part or, when `part` is `nil`, in all parts together.
  func counts(_ indicator: IndicatorID, _ dimension: FigureDimension, part: String?) -> [String: Int] {
    sums(indicator, dimension, part: part) { $0.category }
  }

  /// What was measured, in one part or in all parts together; of one category of a column, or of all.
  func histogram(
    _ indicator: IndicatorID, _ dimension: FigureDimension, category: String? = nil, part: String?
  ) -> Histogram {
    var counts: [Int: Int] = [:]
    for (slot, count) in slots(indicator, dimension) where part == nil || slot.part == part {
      guard category == nil || slot.category == category else { continue }
      counts[slot.value, default: 0] += count
    }
    return Histogram(counts)
  }

  /// How many facts an indicator has.
  func total(_ indicator: IndicatorID, part: String?) -> Int {
    sums(indicator, .total, part: part) { _ in 0 }[0] ?? 0
  }

  /// The parts in which an indicator has facts in a dimension, with how many.
  func parts(_ indicator: IndicatorID, _ dimension: FigureDimension) -> [String: Int] {
    sums(indicator, dimension, part: nil) { $0.part }
  }

  private func sums<Key: Hashable>(
    _ indicator: IndicatorID, _ dimension: FigureDimension, part: String?, by key: (Slot) -> Key
  ) -> [Key: Int] {
    var sums: [Key: Int] = [:]
    for (slot, count) in slots(indicator, dimension) where part == nil || slot.part == part {
      sums[key(slot), default: 0] += count
    }
    return sums
  }

  private func slots(_ indicator: IndicatorID, _ dimension: FigureDimension) -> [Slot: Int] {
    columns[Column(indicator: indicator, dimension: dimension)] ?? [:]
  }
}
