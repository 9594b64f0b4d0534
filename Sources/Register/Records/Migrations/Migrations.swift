public import Database

extension Migrator {
  /// The schema of the register.
  ///
  /// What a client could be known by stands in columns that end in `_sealed`; everything else is coarse and coded.
  /// Times are epoch milliseconds in UTC, days are `yyyy-mm-dd`, truth values are 0 and 1.
  public static let register = Migrator(migrations: [
    .house, .dossiers, .contacts, .help, .notes, .audit, .figures, .referralsAndProducts, .screenings, .jobs,
    .signals, .finding, .clientLinks, .sessionRatings, .indicators, .listing, .consultations, .covering, .day,
  ])
}
