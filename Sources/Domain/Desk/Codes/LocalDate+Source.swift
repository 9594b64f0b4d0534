extension LocalDate {
  /// A day written in the source; one that does not exist is a mistake of the programmer.
  static func of(_ year: Int, _ month: Int, _ day: Int) -> LocalDate {
    guard let date = LocalDate(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return date
  }
}
