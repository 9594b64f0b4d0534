public import Desk

extension InstallationFailure {
  /// What is wrong and what to do about it.
  public var text: Text {
    switch self {
    case .configurationUnreadable(let path):
      Text(nl: "Het instellingenbestand \(path) is niet te lezen.", en: "The settings file \(path) can't be read.")
    case .configuration(let path, let place):
      Text(
        nl: "Het instellingenbestand \(path) klopt niet bij \(place).",
        en: "The settings file \(path) is wrong at \(place).")
    case .noDatabase:
      Text(
        nl: "Zeg waar de gegevens staan: --database sqlite:PAD, LUWTE_DATABASE, of database: in luwte.yaml.",
        en: "Say where the data is: --database sqlite:PATH, LUWTE_DATABASE, or database: in luwte.yaml.")
    case .noKeys:
      Text(
        nl:
          "Zeg waar de hoofdsleutel staat: --keys PAD, LUWTE_KEYS, of keys: in luwte.yaml. Nieuw maken: luwte keys init.",
        en: "Say where the root key is: --keys PATH, LUWTE_KEYS, or keys: in luwte.yaml. To make one: luwte keys init.")
    case .address:
      Text(
        nl: "Dit is geen adres van een database: schrijf sqlite:PAD of postgres://…",
        en: "This is no address of a database: write sqlite:PATH or postgres://…")
    case .timeZone:
      Text(
        nl: "Deze tijdzone is onbekend. Is tzdata geïnstalleerd? Voorbeeld: Europe/Amsterdam.",
        en: "This time zone is unknown. Is tzdata installed? Example: Europe/Amsterdam.")
    case .listen:
      Text(
        nl: "Schrijf --listen als ADRES:POORT, zoals 127.0.0.1:8080.",
        en: "Write --listen as ADDRESS:PORT, such as 127.0.0.1:8080.")
    case .origin:
      Text(
        nl: "Een herkomst is https://naam of http://naam:poort.", en: "An origin is https://name or http://name:port.")
    case .quickExit:
      Text(
        nl: "desk.quick-exit is het adres van een andere site, met https. Voorbeeld: https://www.knmi.nl/",
        en: "desk.quick-exit is the address of another site, over https. Example: https://www.knmi.nl/")
    case .schemaOlder(let count):
      Text(
        nl:
          "De database is ouder dan dit programma (\(count) stappen). Maak een reservekopie en voer uit: luwte migrate.",
        en: "The database is older than this program (\(count) steps). Make a backup and run: luwte migrate.")
    case .schemaNewer(let number):
      Text(
        nl: "De database is van een nieuwere versie (stap \(number)). Installeer die versie van Luwte.",
        en: "The database belongs to a newer release (step \(number)). Install that release of Luwte.")
    case .schemaAltered(let number):
      Text(
        nl:
          "Stap \(number) van de database is met een andere tekst uitgevoerd. Zet een reservekopie terug of gebruik het programma dat haar maakte.",
        en:
          "Step \(number) of the database was applied with another text. Restore a backup or use the program that made it."
      )
    case .migration(let number):
      Text(nl: "Stap \(number) mislukte; er is niets veranderd.", en: "Step \(number) failed; nothing was changed.")
    case .noDesk:
      Text(
        nl: "Er is nog geen loket in deze database. Voer uit: luwte migrate.",
        en: "There is no desk in this database yet. Run: luwte migrate.")
    case .unnamedDesk(let names):
      Text(
        nl: "Er zijn hier meer loketten. Noem er een met --desk NAAM, LUWTE_DESK, of desk.name in luwte.yaml: "
          + "\(names.joined(separator: ", ")).",
        en: "There are several desks here. Name one with --desk NAME, LUWTE_DESK, or desk.name in luwte.yaml: "
          + "\(names.joined(separator: ", ")).")
    case .otherDesk(let names):
      Text(
        nl: "Zo heet geen loket hier. Kies uit: \(names.joined(separator: ", ")).",
        en: "No desk here has that name. Choose from: \(names.joined(separator: ", ")).")
    case .deskName:
      Text(
        nl: "Geef het loket een naam die nog geen ander loket hier heeft.",
        en: "Give the desk a name that no other desk here has.")
    case .keyFile(let fault): fault.text
    case .otherRootKey:
      Text(nl: "Deze hoofdsleutel hoort niet bij deze database.", en: "This root key does not belong to this database.")
    case .store(let fault): fault.text
    }
  }
}
