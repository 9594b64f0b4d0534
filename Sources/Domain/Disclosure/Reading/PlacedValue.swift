import ExactJSON

/// A value of a file together with the path that leads to it, so that every refusal names its place.
struct PlacedValue {
  let value: JSONValue
  let place: String

  func refusal(_ reason: PlanRefusal.Reason) -> PlanRefusal { PlanRefusal(place: place, reason: reason) }

  func optional(_ name: String) throws(PlanRefusal) -> PlacedValue? {
    guard case .object = value else { throw refusal(.notA(.object)) }
    guard let member = value[name] else { return nil }
    return PlacedValue(value: member, place: place.isEmpty ? name : "\(place).\(name)")
  }

  func member(_ name: String) throws(PlanRefusal) -> PlacedValue {
    guard let member = try optional(name) else { throw refusal(.missing(name)) }
    return member
  }

  func members() throws(PlanRefusal) -> [(name: String, value: PlacedValue)] {
    guard case .object(let members) = value else { throw refusal(.notA(.object)) }
    return members.map { ($0.name, PlacedValue(value: $0.value, place: "\(place).\($0.name)")) }
  }

  func elements() throws(PlanRefusal) -> [PlacedValue] {
    guard case .array(let elements) = value else { throw refusal(.notA(.list)) }
    return elements.enumerated().map { PlacedValue(value: $0.element, place: "\(place)[\($0.offset)]") }
  }

  func string() throws(PlanRefusal) -> String {
    guard case .string(let text) = value else { throw refusal(.notA(.string)) }
    return text
  }

  func integer() throws(PlanRefusal) -> Int {
    guard let number = value.integer else { throw refusal(.notA(.integer)) }
    return number
  }

  func integer(in range: ClosedRange<Int>) throws(PlanRefusal) -> Int {
    let number = try integer()
    guard range.contains(number) else {
      throw refusal(.outOfRange(low: range.lowerBound, high: range.upperBound))
    }
    return number
  }

  /// A count: not negative and small enough that sums of all rows stay far below 64 bits.
  func count() throws(PlanRefusal) -> Int {
    let number = try integer()
    guard number >= 0 else { throw refusal(.negative) }
    guard number <= PlanLimits.count else { throw refusal(.overflow) }
    return number
  }

  func flag() throws(PlanRefusal) -> Bool {
    guard case .bool(let flag) = value else { throw refusal(.notA(.truthValue)) }
    return flag
  }
}
