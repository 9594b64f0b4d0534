import Database
import Desk

extension FactCounter {
  /// Contacts with a conversation by weekday and hour.
  public func contactsByHour(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "contact", month: "contact.local_month", part: split?.ofContact,
      keys: ["contact.local_weekday", "contact.local_hour"],
      where: """
        \(fragment: recorded(run)) AND (contact.kind IS NULL OR contact.kind NOT IN \(list: Self.withoutData))
        """)
  }

  /// All contacts by channel and kind, those without a conversation included.
  public func contactsByKind(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "contact", month: "contact.local_month", part: split?.ofContact,
      keys: ["contact.channel", "contact.kind"], where: recorded(run))
  }

  private func recorded(_ run: MonthRun) -> SQL {
    """
    contact.desk_id = \(desk) AND contact.local_month BETWEEN \(run.firstMonth) AND \(run.lastMonth)
      AND contact.state = 'open'
    """
  }

  private static let withoutData = ContactKind.withoutData.map(\.rawValue)
}
