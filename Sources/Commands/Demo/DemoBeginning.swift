import Foundation

/// The first start of a practice desk, with a mark in its folder for as long as it isn't done.
///
/// Sample accounts, register and clients are many transactions: broken off half way, they would leave a desk that looks
/// finished and is empty. Everything in it is made up, so it is thrown away and made again.
struct DemoBeginning {
  let folder: String

  private static let files = ["luwte.sqlite", "luwte.sqlite-wal", "luwte.sqlite-shm", "root.key"]
  private var mark: String { "\(folder)/unfinished" }

  /// Whether a desk stands here.
  var isDone: Bool { !exists("unfinished") && exists("luwte.sqlite") && exists("root.key") }

  func clearWhatIsUnfinished() throws {
    guard exists("unfinished") else { return }
    for file in Self.files where exists(file) { try FileManager.default.removeItem(atPath: "\(folder)/\(file)") }
  }

  func begin() throws {
    try Data().write(to: URL(fileURLWithPath: mark))
  }

  func end() throws {
    try FileManager.default.removeItem(atPath: mark)
  }

  private func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(file)") }
}
