import Desk
import Testing

/// Every word that the registers of 2012 to 2014 use, and the code that it stands for.
@Suite("Words of older registers") struct LegacyWordsTests {
  static let words: [(CodeList, [String: CodeKey])] = [
    (ContactChannel.list, ["telefoon": "phone", "e-mail": "email"]),
    (Gender.list, ["vrouw": "female", "man": "male", "onbekend": "unknown"]),
    (
      TargetGroup.list,
      [
        "medewerker": "employee", "aspirant": "aspirant", "leidinggevende": "manager", "oud-medewerker": "former",
        "familie/partner/kind": "family",
      ]
    ),
    (
      HelpQuestion.list,
      [
        "werkdruk": "workload", "suicidaliteit": "suicidality", "relatie": "relationship",
        "juridisch/rechtspositie": "legal-position", "somberheid": "low-mood",
        "ingrijpende gebeurtenis": "major-event", "ptss-klachten": "ptsd-complaints",
        "conflict leidinggevende": "manager-conflict", "conflict collega": "colleague-conflict", "angst": "anxiety",
        "verslaving": "addiction", "reorganisatie": "reorganisation", "financien": "finances",
        "lichamelijke klachten": "physical-complaints", "rouw": "bereavement",
      ]
    ),
    (
      ReasonToStayHidden.list,
      [
        "prive-kwestie": "private", "conflict met leidinggevende": "manager-conflict",
        "niet gezien worden in wachtkamer": "waiting-room", "geen vertrouwen in interne zorglijn": "no-trust",
        "angst voor gevolgen loopbaan": "career",
      ]
    ),
    (
      ReasonNotInternal.list,
      [
        "anders": "other", "ontevreden over interne zorg": "dissatisfied", "kent interne weg niet": "way-unknown",
        "buiten kantoortijd": "out-of-hours", "kent loket van kaart": "card-known",
        "laagdrempelig/geen reistijd": "easy-access", "anonimiteit": "anonymity",
        "loopt vast in intern traject": "stuck",
      ]
    ),
    (
      PathToDesk.list,
      [
        "Meldpunt PTSS": "ptsd-line", "huisarts": "gp", "bedrijfsarts": "company-doctor", "partner": "partner",
        "leidinggevende": "manager", "impactmeter": "impact-meter", "internet/intranet": "internet",
        "informatiekaart": "card", "bedrijfsmaatschappelijk werk": "company-social-work", "collega": "colleague",
        "anders": "other",
      ]
    ),
    (
      GoalsReached.list,
      [
        "geheel": "fully", "grotendeels": "mostly", "deels": "partly", "niet": "not", "ja": "fully", "nee": "not",
      ]
    ),
    (
      WorkSituation.list,
      [
        "werkt": "works", "deels ziek": "partly-sick", "ziek": "sick", "n.v.t.": "not-applicable",
      ]
    ),
    (
      ContactOutcome.list,
      [
        "doorverwezen": "referred", "informatie": "information", "advies": "advice", "terugbellen": "call-back",
        "crisisdienst": "crisis-service", "aanmelding": "registration",
      ]
    ),
    (SessionPlace.list, ["thuis": "home", "telefonisch": "phone", "kantoor": "office", "elders": "elsewhere"]),
    (Attendance.list, ["ja": "held", "nee": "no-show"]),
    (
      ReferralTarget.list,
      [
        "bedrijfsarts": "company-doctor", "leidinggevende": "manager", "politiepoli": "police-clinic",
        "GGZ-instelling": "mental-health", "schuldhulp": "debt-help", "verslavingszorg": "addiction-care",
        "zorgloket": "care-desk", "psycholoog": "psychologist", "huisarts": "gp",
        "bedrijfsmaatschappelijk werk": "company-social-work", "juridisch loket": "legal-desk",
      ]
    ),
    (ReferralTarget.Line.list, ["intern": "internal", "extern": "external"]),
    (
      ProductCatalogue.shipped.list,
      [
        "kortdurende hulpverlening": "short-term", "procesmatige begeleiding": "process-guidance",
        "informatie en advies": "information-advice", "crisisbegeleiding": "crisis",
        "casemanagement": "case-management", "aanvullend aanbod": "supplementary", "time-out": "time-out",
      ]
    ),
    (
      PoliceUnit.list,
      [
        "Den Haag": "DH", "Amsterdam": "AM", "Midden-Nederland": "MN", "Noord-Nederland": "NN", "Oost-Brabant": "OB",
        "Politiedienstencentrum": "PDC", "Noord-Holland": "NH", "Zeeland-West-Brabant": "ZB", "Onbekend": "unknown",
        "Landelijke Eenheid": "LE", "Rotterdam": "RT", "Oost-Nederland": "ON", "Limburg": "LB", "Politieacademie": "PA",
      ]
    ),
  ]

  @Test(arguments: words.indices) func `every word stands for its code`(position: Int) throws {
    let (list, words) = Self.words[position]
    for (word, key) in words { #expect(list.resolve(word)?.key == key) }
    // Whatever the registers name was a choice on the first day that they cover, or a heading.
    for code in words.values.compactMap({ list[$0] }) { #expect(code.isValid(on: .codesBegin)) }
  }

  @Test func `products are found by the older words in their own versions`() {
    for word in ["kortdurende hulpverlening", "time-out", "Casusregie"] {
      #expect(ProductCatalogue.shipped.resolve(word) != nil)
    }
    #expect(ProductCatalogue.shipped.resolve("iets anders") == nil)
  }
}
