import CareActs
import Desk

enum ContactTexts {
  static let call = Text(nl: "Bellen", en: "Call")
  static let contact = Text(nl: "Contact", en: "Contact")
  static let contacts = Text(nl: "Contacten", en: "Contacts")
  static let started = Text(nl: "Wanneer", en: "When")
  static let recorder = Text(nl: "Vastgelegd door", en: "Recorded by")
  static let drafts = Text(nl: "Concepten", en: "Drafts")
  static let registered = Text(nl: "Vastgelegd", en: "Registered")
  static let phoneIn = Text(nl: "Telefoon in", en: "Phone in")
  static let phoneOut = Text(nl: "Telefoon uit", en: "Phone out")
  static let since = Text(nl: "sinds", en: "since")
  static let duration = Text(nl: "Duur", en: "Duration")
  static let anonymous = Text(nl: "Anoniem", en: "Anonymous")
  static let aliasOnly = Text(nl: "Alleen roepnaam", en: "Alias only")
  static let notes = Text(nl: "Notities", en: "Notes")
  static let notesHint = Text(
    nl: "Alleen voor het team dat helpt. De beller kan dit opvragen.",
    en: "Only for the team that helps. The caller may ask to see it.")
  static let toForm = Text(nl: "naar het formulier", en: "to the form")
  static let blur = Text(nl: "vervaagt het scherm", en: "blurs the screen")
  static let quickForm = Text(nl: "Kort formulier", en: "Quick form")
  static let dangerHint = Text(
    nl: "‘Niet gevraagd’ is ook een antwoord. Het telt nooit als laag.",
    en: "‘Not asked’ is an answer too. It never counts as low.")
  static let dangerCorrected = Text(
    nl: "‘Ja’ opent het crisislog; bij ‘Twijfel’ kijkt vandaag een tweede collega mee.",
    en: "‘Yes’ opens the crisis log; with ‘Doubt’ a second colleague looks along today.")
  static let more = Text(nl: "Meer, hoeft niet", en: "More, not needed")
  static let moreWhat = Text(
    nl: "(soort, roepnaam, bereikbaar, beller, bron, zorglijn, achteraf)",
    en: "(kind, alias, reach, caller, path, care line, after the fact)")
  static let alias = Text(nl: "Roepnaam", en: "Alias")
  static let aliasHint = Text(nl: "Een naam die de beller kiest.", en: "A name that the caller chooses.")
  static let reach = Text(nl: "Nummer, adres of code", en: "Number, address or code")
  static let reachHint = Text(
    nl: "Volledig. Zo vind je een eerder contact terug; het staat verzegeld.",
    en: "In full. It finds an earlier contact again; it is stored sealed.")
  static let aboutCaller = Text(nl: "Over de beller", en: "About the caller")
  static let howTheyCame = Text(nl: "Hoe bij ons gekomen", en: "How they came to us")
  static let internalLine = Text(nl: "De interne zorglijn", en: "The internal care line")
  static let reasonHiddenHint = Text(
    nl: "Alleen bij ‘Nee’ of ‘Later misschien’.", en: "With ‘No’ or ‘Perhaps later’ only.")

  static func otherCategory(_ line: QuickCaller) -> Text {
    Text(
      nl: "Dit past niet bij ‘\(line.name.nl)’. Kies een van de twee anders.",
      en: "This does not go with ‘\(line.name.en)’. Choose one of the two differently.")
  }

  static let day = Text(nl: "Dag", en: "Day")
  static let save = Text(nl: "Bewaar", en: "Save")
  static let saveDraft = Text(nl: "Bewaar concept", en: "Save draft")
  static let after = Text(nl: "Daarna:", en: "Then:")
  static let trajectory = Text(nl: "Traject", en: "Trajectory")
  static let done = Text(nl: "Klaar", en: "Done")
  static let noData = Text(nl: "Geen gesprek", en: "No conversation")
  static let noDataHint = Text(nl: "Fout nummer of opgehangen?", en: "Wrong number or hung up?")
  static let andDigit = Text(nl: "en een cijfer", en: "and a digit")
  static let possiblyKnown = Text(nl: "Mogelijk bekend:", en: "Possibly known:")
  static let seek = Text(nl: "Zoek eerder contact", en: "Seek an earlier contact")
  static let readEarlier = Text(nl: "Lees in een nieuw venster", en: "Read in a new window")
  static let belongsHere = Text(nl: "Hoort bij dit dossier", en: "Part of this dossier")
  static let belongs = Text(nl: "Hoort bij een dossier.", en: "Part of a dossier.")
  static let belongsWhen = Text(
    nl: "Dit contact komt erin zodra je het vastlegt.", en: "This contact goes there once you register it.")
  static let belongsNot = Text(nl: "Toch niet", en: "It is not")
  static let notSeen = Text(
    nl: "Geen eerder contact gevonden dat jij mag zien.", en: "No earlier contact found that you may see.")
  static let inquiry = Text(nl: "Lees dit voor, wie er ook belt:", en: "Read this out, whoever calls:")
  static let help = Text(nl: "Hulp bij het gesprek", en: "Help with the talk")
  static let script = Text(nl: "Gesprekswijzer", en: "Guide")
  static let emptyContacts = Text(
    nl: "Hier staan straks de contacten die jij mag zien.", en: "The contacts that you may see will be here.")
  static let emptyDrafts = Text(nl: "Geen concepten.", en: "No drafts.")
  static let startFirst = Text(nl: "Begin een contact met n.", en: "Start a contact with n.")
  static let moreToCorrect = Text(
    nl: "Wie de beller is, hoe die hier kwam, de interne zorglijn",
    en: "Who the caller is, how they came, the internal care line")
  static let amend = Text(nl: "Vul aan of corrigeer", en: "Complete or correct")
  static let bringBack = Text(nl: "Maak weer concept", en: "Make it a draft again")
  static let discard = Text(nl: "Gooi concept weg", en: "Throw the draft away")
  static let settled = Text(
    nl:
      "Dit contact is intussen vastgelegd. Wat jij typte is nog niet vastgelegd: vul het aan. Waarvoor hier geen veld is, staat onder de notities.",
    en:
      "This contact was registered meanwhile. What you typed is not recorded yet: add it as an amendment. What has no field here stands below the notes."
  )
  static let registeredByOther = Text(
    nl: "Een collega heeft dit contact intussen vastgelegd. Wat jij typte is niet bewaard: geef het door.",
    en: "A colleague registered this contact meanwhile. What you typed was not saved: pass it on.")
  static let gone = Text(
    nl: "Dit concept is intussen gesloten of weggegooid. Wat jij typte is niet bewaard.",
    en: "This draft was closed or thrown away meanwhile. What you typed was not saved.")
  static let outOfReach = Text(
    nl: "Je kunt niet meer bij dit contact. Wat jij typte is niet bewaard: geef het door.",
    en: "You can't reach this contact any more. What you typed was not saved: pass it on.")

  /// Why what was typed has no place in a draft any more.
  static func settledMeanwhile(_ contact: ContactAnswer?) -> Text {
    guard let contact else { return outOfReach }
    guard contact.contact.state == .registered else { return gone }
    return contact.mayWrite ? settled : registeredByOther
  }

  static let discarded = Text(nl: "Weggegooid", en: "Thrown away")
  static let withoutData = Text(nl: "Zonder gesprek", en: "No conversation")
  static let draft = Text(nl: "Concept", en: "Draft")
  static let onBehalf = Text(nl: "vastgelegd door", en: "recorded by")
  static let openDossier = Text(nl: "Open het dossier", en: "Open the dossier")
  static let startDossier = Text(nl: "Maak traject", en: "Make a trajectory")
  static let resume = Text(nl: "Hervat", en: "Resume")
  static let correction = Text(nl: "Correctie", en: "Correction")
  static let correctionHint = Text(
    nl: "Wat er stond blijft bewaard, met je reden.", en: "What it said before is kept, with your reason.")
  static let noNotes = Text(nl: "Er zijn geen notities.", en: "There are no notes.")
  static let minutes = Text(nl: "min", en: "min")

  static func missing(_ fields: [ContactField], of total: Int) -> Text {
    guard !fields.isEmpty else { return Text(nl: "Alles is gekozen", en: "Everything is chosen") }
    let nl = fields.map { $0.label.nl.lowercased() }.joined(separator: ", ")
    let en = fields.map { $0.label.en.lowercased() }.joined(separator: ", ")
    return Text(nl: "Nog \(fields.count) van \(total): \(nl)", en: "\(fields.count) of \(total) left: \(en)")
  }

  static func earlier(_ count: Int) -> Text {
    Text(
      nl: count == 1 ? "1 eerder contact." : "\(count) eerdere contacten.",
      en: count == 1 ? "1 earlier contact." : "\(count) earlier contacts.")
  }

  static func saved(_ time: String) -> Text { Text(nl: "Bewaard \(time)", en: "Saved \(time)") }
}

extension ContactTexts {
  static func name(of filter: ContactFilter) -> Text {
    switch filter {
    case .all: Text(nl: "Alle", en: "All")
    case .mine: Text(nl: "Van mij", en: "Mine")
    case .withConversation: Text(nl: "Met gesprek", en: "With a conversation")
    case .withoutData: Text(nl: "Zonder gesprek", en: "Without a conversation")
    }
  }

  static func name(of filter: DraftFilter) -> Text {
    switch filter {
    case .all: Text(nl: "Alle", en: "All")
    case .mine: Text(nl: "Van mij", en: "Mine")
    }
  }
}
