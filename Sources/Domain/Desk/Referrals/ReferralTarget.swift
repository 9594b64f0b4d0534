/// To whom the desk refers: the police's internal line or care outside.
public enum ReferralTarget {
  /// Inside or outside the police.
  public enum Line: String, CodedChoice {
    case `internal`
    case external

    public static let list = CodeList(
      "referral-line", Text(nl: "Lijn", en: "Line"),
      [
        Code("internal", Text(nl: "Interne zorglijn", en: "Internal care line"), aliases: ["intern"]),
        Code("external", Text(nl: "Buiten de politie", en: "Outside the police"), aliases: ["extern"]),
      ])
  }

  /// The two lines as headings, with the receivers under them.
  public static let list = CodeList(
    "referral-target", Text(nl: "Verwezen naar", en: "Referred to"),
    [
      Code("internal", Text(nl: "Interne zorglijn", en: "Internal care line"), offered: false),
      Code(
        "company-social-work", Text(nl: "Bedrijfsmaatschappelijk werk", en: "Company social work"), under: "internal",
        aliases: ["bmw"]),
      Code("company-doctor", Text(nl: "Bedrijfsarts", en: "Occupational physician"), under: "internal"),
      Code("care-desk", Text(nl: "Zorgloket", en: "Internal care desk"), under: "internal"),
      Code("manager", Text(nl: "Leidinggevende", en: "Manager"), under: "internal"),
      Code(
        "peer-support", Text(nl: "Collegiale ondersteuning (TCO)", en: "Peer support"), under: "internal",
        aliases: ["TCO"]),
      Code(
        "safe-healthy-work", Text(nl: "Veilig en Gezond Werken", en: "Safe and Healthy Work"), under: "internal",
        aliases: ["VGW"]),
      Code("company-psychologist", Text(nl: "Bedrijfspsycholoog", en: "Company psychologist"), under: "internal"),
      Code("external", Text(nl: "Buiten de politie", en: "Outside the police"), offered: false),
      Code("gp", Text(nl: "Huisarts", en: "General practitioner"), under: "external"),
      Code("psychologist", Text(nl: "Psycholoog", en: "Psychologist"), under: "external"),
      Code("police-clinic", Text(nl: "Politiepoli", en: "Police outpatient clinic"), under: "external"),
      Code(
        "mental-health", Text(nl: "GGZ-instelling", en: "Mental health institution"), under: "external",
        aliases: ["GGZ"]),
      Code("crisis-service", Text(nl: "Crisisdienst", en: "Crisis service"), under: "external"),
      Code("addiction-care", Text(nl: "Verslavingszorg", en: "Addiction care"), under: "external"),
      Code("debt-help", Text(nl: "Schuldhulp", en: "Debt help"), under: "external", aliases: ["schuldhulpverlening"]),
      Code("legal-desk", Text(nl: "Juridisch loket", en: "Legal desk"), under: "external"),
      Code("union", Text(nl: "Vakbond", en: "Union"), under: "external"),
      Code("victim-support", Text(nl: "Slachtofferhulp", en: "Victim support"), under: "external"),
      Code(
        "local-social-work", Text(nl: "Maatschappelijk werk in de wijk", en: "Local social work"), under: "external"),
      Code("veterans-desk", Text(nl: "Veteranenloket", en: "Veterans' desk"), under: "external"),
      Code("other-internal", Text(nl: "Anders, binnen de politie", en: "Other, inside the police"), under: "internal"),
      Code("other-external", Text(nl: "Anders, buiten de politie", en: "Other, outside the police"), under: "external"),
    ])

  /// Inside or outside, as the target usually lies; older registers state the line apart.
  public static func line(of target: CodeKey) -> Line? {
    list[target]?.parent.flatMap { Line(key: $0) }
  }
}
