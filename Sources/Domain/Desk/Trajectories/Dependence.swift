/// Whether help makes a client lean on the desk more than it makes them stand alone, as the evaluation sees it.
///
/// The second evaluation of the desk asks it at every evaluation moment. The question is our own words.
public enum Dependence: String, CodedChoice {
  case no
  case partly
  case yes
  /// Nobody can say yet.
  case unknown

  public static let list = CodeList(
    "dependence", Text(nl: "Maakt de hulp afhankelijk", en: "Is the help making dependent"),
    [
      Code("no", Text(nl: "Nee", en: "No")),
      Code("partly", Text(nl: "Een beetje", en: "A little")),
      Code("yes", Text(nl: "Ja", en: "Yes")),
      Code("unknown", Text(nl: "Nog niet te zeggen", en: "Too early to say")),
    ])
}
