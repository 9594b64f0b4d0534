import Desk
import Disclosure

/// What `luwte protect` says on standard error.
enum ProtectTexts {
  static func refusal(_ refusal: PlanRefusal, path: String) -> Text {
    let reason = PlanRefusalTexts.reason(refusal.reason)
    let place = refusal.place.isEmpty ? path : "\(path), \(refusal.place)"
    return Text(nl: "\(place): \(reason.nl).", en: "\(place): \(reason.en).")
  }

  static func refusal(_ refusal: ProtectionRefusal) -> Text {
    switch refusal {
    case .tooLarge(let advice):
      let tables = advice.tables.map { $0.joined(separator: " × ") }.joined(separator: "; ")
      return Text(
        nl:
          "Dit plan vraagt meer combinaties dan te bewijzen zijn. Er is niets gepubliceerd. Wat wel kan, als losse tabellen: \(tables).",
        en:
          "This plan asks for more combinations than can be proven. Nothing was published. What works, as separate tables: \(tables)."
      )
    case .outOfTime(let release):
      return Text(
        nl: "De tijd was om voor uitgave \(release) bewezen was. Er is niets gepubliceerd.",
        en: "Time ran out before release \(release) was proven. Nothing was published.")
    case .notProvable(let release):
      return Text(
        nl: "Uitgave \(release) is niet te bewijzen, ook niet met alles afgeschermd. Er is niets gepubliceerd.",
        en: "Release \(release) can't be proven, not even with everything hidden. Nothing was published.")
    case .coalitionNotBelowThreshold:
      return Text(
        nl: "c moet kleiner zijn dan k: een groepje van k kan zelf de hele cel zijn.",
        en: "c must be smaller than k: a coalition of k may be the whole cell.")
    case .contradictsLedger(let contradiction): return self.contradiction(contradiction)
    }
  }

  private static func contradiction(_ contradiction: LedgerContradiction) -> Text {
    switch contradiction {
    case .release(let position):
      Text(
        nl: "Uitgave \(position + 1) van het plan is niet die in het grootboek.",
        en: "Release \(position + 1) of the plan is not the one in the ledger.")
    case .count(let leaf):
      Text(
        nl:
          "Een aantal dat al gepubliceerd is, is veranderd: \(leaf.joined(separator: " / ")). Late en verbeterde registraties horen bij de periode waarin ze geboekt zijn.",
        en:
          "A count that earlier releases cover has changed: \(leaf.joined(separator: " / ")). Late and corrected registrations belong to the period in which they are booked."
      )
    case .dimension(let name):
      Text(
        nl: "Dimensie \(name) is veranderd. Bladeren mogen er alleen achteraan bij komen; knopen blijven gelijk.",
        en: "Dimension \(name) has changed. Leaves may only be added at the end; nodes stay the same.")
    case .promise:
      Text(
        nl: "k, c en de extra regels mogen na een uitgave niet soepeler worden.",
        en: "k, c and the extra rules may not become weaker after a release.")
    case .nothingLeft:
      Text(
        nl: "Alle uitgaven van het plan zijn al gepubliceerd.", en: "All releases of the plan are published already.")
    }
  }

  static func refusal(_ refusal: LedgerRefusal, path: String) -> Text {
    switch refusal {
    case .incompleteLine(let line):
      Text(nl: "\(path), regel \(line): niet af.", en: "\(path), line \(line): not complete.")
    case .unreadable(let line):
      Text(nl: "\(path), regel \(line): niet te lezen.", en: "\(path), line \(line): can't be read.")
    case .altered(let line):
      Text(
        nl: "\(path), regel \(line): gewijzigd na het schrijven.",
        en: "\(path), line \(line): altered after it was written.")
    case .brokenChain(let line):
      Text(nl: "\(path), regel \(line): de keten is verbroken.", en: "\(path), line \(line): the chain is broken.")
    }
  }

  static let certificateMissing = Text(
    nl: "Het certificaat van de laatste uitgave ontbreekt of is niet dat van het grootboek.",
    en: "The certificate of the last release is missing or is not the one of the ledger.")

  static func unreadable(_ path: String) -> Text {
    Text(nl: "\(path) is niet te lezen.", en: "\(path) can't be read.")
  }

  static func unwritable(_ path: String) -> Text {
    Text(nl: "\(path) is niet te schrijven.", en: "\(path) can't be written.")
  }

  static func shown(_ share: Explanation.Share, releases: Int) -> Text {
    let value = "\(share.value / 10),\(share.value % 10)"
    let cells = "\(share.cells / 10),\(share.cells % 10)"
    return Text(
      nl: "Bewezen: \(releases) uitgave(n); getoond \(value) % van de waarde, \(cells) % van de cellen.",
      en:
        "Proven: \(releases) release(s); shown \(value.replacing(",", with: ".")) % of the value, \(cells.replacing(",", with: ".")) % of the cells."
    )
  }

  static let checkHolds = Text(nl: "Het certificaat bewijst de tabellen.", en: "The certificate proves the tables.")
  static let attackFailed = Text(nl: "De aanval vond niets.", en: "The attack found nothing.")

  static func attackSucceeded(_ count: Int) -> Text {
    Text(nl: "De aanval vond \(count) groep(en).", en: "The attack found \(count) group(s).")
  }

  static let language = Text(nl: "--language: nl of en.", en: "--language: nl or en.")
  static let timeLimit = Text(
    nl: "--time-limit: meer dan 0 seconden.", en: "--time-limit: more than 0 seconds.")

  static let usage = Text(
    nl: "Geef een plan, of --check met --certificates, of --attack met --truth.",
    en: "Give a plan, or --check with --certificates, or --attack with --truth.")
}
