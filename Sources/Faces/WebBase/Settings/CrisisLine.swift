public import Desk

/// A number to call when somebody is in danger, as configured; it is always one tap away.
public struct CrisisLine: Sendable, Hashable {
  public let name: Text
  /// As people read it; its digits are dialled.
  public let number: String

  public init(name: Text, number: String) {
    self.name = name
    self.number = number
  }

  /// The national numbers of the Netherlands: 112, and 113 with its older number, which telephone bills leave out.
  public static let national = [
    CrisisLine(name: Text(nl: "Levensgevaar", en: "Danger to life"), number: "112"),
    CrisisLine(name: Text(nl: "Zelfmoordpreventie", en: "Suicide prevention"), number: "113"),
    CrisisLine(
      name: Text(nl: "Zelfmoordpreventie, gratis", en: "Suicide prevention, free of charge"), number: "0800-0113"),
  ]

  /// The crisis service of mental health care in the desk's region.
  public static func crisisService(_ number: String) -> CrisisLine {
    CrisisLine(name: Text(nl: "Crisisdienst ggz", en: "Crisis service of mental health care"), number: number)
  }
}
