import Desk

/// Why a command could not do its work, and what to do about it; printed on standard error, exit status 1.
enum CommandFailure: Error, Sendable, Equatable {
  case noSamples(path: String)
  case passwordNeeded
  case trailBroken(findings: Int)
  case noFile(path: String)
  case noCheckpoint(path: String)
  case refused(Text)

  var text: Text {
    switch self {
    case .noSamples(let path):
      Text(
        nl: "Er is geen map \(path) met het voorbeeldregister. Zeg met --samples waar het staat.",
        en: "There is no folder \(path) with the sample register. Say with --samples where it is.")
    case .passwordNeeded:
      Text(
        nl: "Geef het wachtwoord op standaardinvoer: één regel.", en: "Give the password on standard input: one line.")
    case .trailBroken(let findings):
      Text(
        nl: "Het inzagelog klopt niet: \(findings) bevindingen.",
        en: "The audit trail does not hold: \(findings) findings.")
    case .noFile(let path): Text(nl: "\(path) is niet te lezen.", en: "\(path) can't be read.")
    case .noCheckpoint(let path):
      Text(
        nl: "\(path) is geen checkpoint dat dit loket heeft ondertekend.",
        en: "\(path) is no checkpoint that this desk signed.")
    case .refused(let text): text
    }
  }
}
