public import Database

extension Migrator {
  /// The schema of the register: the folders beside this file, each a migration that is never changed.
  ///
  /// - Precondition: the files are named as `Migration.inFolders` wants them.
  public static let register: Migrator = {
    do {
      return Migrator(migrations: try Migration.inFolders(EmbeddedTexts.all))
    } catch {
      preconditionFailure("the schema can't be read: \(error)")
    }
  }()
}
