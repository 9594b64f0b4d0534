import Foundation

/// The first start of a practice desk, with a mark in its folder for as long as it isn't done.
///
/// Sample accounts, register and clients are many transactions: broken off half way, they would leave a desk that looks
/// finished and is empty. Everything in it is made up, so it is thrown away and made again. The mark is only ever put in a
/// folder without a database and a key: what was there before is nobody's to throw away.
struct DemoBeginning {
  let folder: String

  private static let files = ["luwte.sqlite", "luwte.sqlite-wal", "luwte.sqlite-shm", "root.key"]
  private var mark: String { "\(folder)/unfinished" }

  /// Whether a database stands here, of a practice desk or another.
  var hasDatabase: Bool { exists("luwte.sqlite") }

  func clearWhatIsUnfinished() throws {
    guard exists("unfinished") else { return }
    for file in Self.files where exists(file) { try FileManager.default.removeItem(atPath: "\(folder)/\(file)") }
  }

  /// Puts the mark, where nothing of anybody's stands.
  func begin() throws {
    guard !Self.files.contains(where: exists) else { return }
    try Data().write(to: URL(fileURLWithPath: mark))
  }

  func end() throws {
    guard exists("unfinished") else { return }
    try FileManager.default.removeItem(atPath: mark)
  }

  private func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(file)") }
}
