/// In which order of time a list stands: of when its lines began, or of when they are due.
public enum ListOrder: String, Sendable, Hashable, CaseIterable {
  case newestFirst = "nieuwste"
  case oldestFirst = "oudste"

  public var other: ListOrder { self == .newestFirst ? .oldestFirst : .newestFirst }
}
