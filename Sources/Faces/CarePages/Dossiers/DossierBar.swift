package import CareActs
package import Desk
import HousePages
package import Markup
package import WebBase

/// The head of each page of a dossier but the first: whose it is, how they may be reached and where never, how far they are
/// known, who may know of them, and whether a crisis runs; then what the page is.
package struct DossierBar: Markup {
  let frame: DossierFrame
  let title: String
  let sub: String?
  let trail: [PlaceItem]
  let language: Language
  let acts: HTML

  /// - Parameters:
  ///   - sub: a line about the page.
  ///   - trail: where one is below the dossier.
  package init(
    _ frame: DossierFrame, title: String, sub: String? = nil, trail: [PlaceItem] = [], in language: Language,
    @MarkupBuilder acts: () -> HTML = { .empty }
  ) {
    self.frame = frame
    self.title = title
    self.sub = sub
    self.trail = trail
    self.language = language
    self.acts = acts()
  }

  package var html: HTML {
    Header(.class("d-head")) {
      Breadcrumb(
        [PlaceItem(DossierTexts.dossier(language), to: "/w/dossier/\(frame.id)")] + trail, in: language)
      Div(.class("who")) {
        P {
          A(.href("/w/dossier/\(frame.id)")) { Strong { Bdi { frame.label } } }
        }
        DossierMarks(frame: frame, language: language)
      }
      Dl(.class("d-facts")) {
        SafeContactFact(reach: frame.reach, language: language)
        Div {
          Dt { DossierTexts.internalLine(language) }
          Dd { frame.facts.internalLineNow.name(language) }
        }
      }
    }
    TitleRow(title, sub: sub) { acts }
  }
}

/// How far a client is known, and what presses.
struct DossierMarks: Markup {
  let frame: DossierFrame
  let language: Language

  var html: HTML {
    let known = frame.facts.knownNow
    Chip(
      DossierTexts.known(known)(language), look: known == .known ? .line : .anon,
      icon: known == .known ? .person : .anonymous)
    crisis
    if frame.isClosed { Chip(DossierTexts.closed(language)) }
  }

  @MarkupBuilder private var crisis: HTML {
    let mark = RiskMark(DossierTexts.openCrisis(language), .high)
    if let open = frame.openCrisis {
      A(.href("/w/crisis/\(open)")) { mark }
    } else if frame.hasOpenCrisis {
      mark
    }
  }
}

/// How and when a client may be reached, and where never.
struct SafeContactFact: Markup {
  let reach: DossierReach
  let language: Language

  var html: HTML {
    Div {
      Dt { DossierTexts.safeContact(language) }
      Dd(.directionFromContent) {
        reach.safeContact.isEmpty ? DossierTexts.noSafeContact(language) : reach.safeContact
        if reach.voicemail != .unknown { Span(.class("muted")) { " " + reach.voicemail.name(language) } }
        if reach.phoneIsShared {
          shared(Text(nl: "Telefoon: iemand kan meeluisteren", en: "Phone: somebody may listen in"))
        }
        if reach.emailIsShared {
          shared(Text(nl: "E-mail: iemand kan meelezen", en: "E-mail: somebody may read along"))
        }
      }
    }
  }

  private func shared(_ text: Text) -> HTML {
    HTML.list {
      Br()
      Span(.class("due due-late")) {
        Icon.eye.small
        text(language)
      }
    }
  }
}
