import Desk
import WebBase

/// A number to call, as the page of a crisis shows it.
struct CrisisLineNumber: Sendable {
  let name: Text
  let number: String

  /// The numbers of the desk's settings, and the desk's own last.
  static func all(of profile: DeskProfile) -> [CrisisLineNumber] {
    profile.crisisLines.map { CrisisLineNumber(name: $0.name, number: $0.number) }
      + [CrisisLineNumber(name: CrisisTexts.desk, number: profile.phone)]
  }
}
