@_spi(Tables) import RegisterCore

/// Every table with rows that are sealed in the group of a contact, in the order in which they move to a dossier.
enum GroupTables {
  static var all: [any GroupTable.Type] {
    [
      NoteTable.self, TaskTable.self, CrisisTable.self, ContactHistory.self, ReferralTable.self,
      ReferralToMakeTable.self, ContactTable.self,
    ]
  }
}
