import Database
import Desk

extension FactCounter {
  /// Contacts with a conversation by weekday and hour.
  public func contactsByHour(_ run: MonthRun) throws -> [FactCount] {
    try contacts(in: "registered", run, by: ["contact.local_weekday", "contact.local_hour"])
  }

  /// Contacts with a conversation by channel and kind.
  public func contactsByKind(_ run: MonthRun) throws -> [FactCount] {
    try contacts(in: "registered", run, by: ["contact.channel", "contact.kind"])
  }

  /// Contacts without a conversation by kind, such as wrong numbers.
  public func contactsWithoutConversation(_ run: MonthRun) throws -> [FactCount] {
    try contacts(in: "without-data", run, by: ["contact.kind"])
  }

  private func contacts(in state: String, _ run: MonthRun, by keys: [SQL]) throws -> [FactCount] {
    try counts(
      from: "contact", month: "contact.local_month", part: split?.ofContact, keys: keys,
      where: """
        contact.desk_id = \(desk) AND contact.state = \(state)
          AND contact.local_month BETWEEN \(run.firstMonth) AND \(run.lastMonth)
        """)
  }
}
