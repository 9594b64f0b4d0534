import CareActs
import Desk
import Markup
import WebBase

/// The referrals of a dossier or a contact: what became of each, those that still wait, and clients who went alone.
struct ReferralList: Markup {
  let referrals: [ReferralAnswer]
  let toMake: [ReferralToMakeAnswer]
  let place: Href
  /// Whether the reader may note an answer; also in a dossier that was closed.
  let mayWrite: Bool
  let mayRefer: Bool
  let moments: Moments

  private var language: Language { moments.language }
  private var ended: [ReferralToMakeAnswer] {
    toMake.filter { $0.toMake.ending.map { $0.way != .referred } ?? false }
  }

  var html: HTML {
    if mayRefer || !referrals.isEmpty || !ended.isEmpty {
      ListSection(id: "verwijzingen", ReferralTexts.referrals(language)) {
        if mayRefer {
          A(.href("\(place)/verwijzing/nieuw")) { ReferralTexts.refer(language) }
          " "
          A(.href("\(place)/verwijzing/zelf")) { ReferralTexts.alone(language) }
        }
      } content: {
        if referrals.isEmpty, ended.isEmpty {
          P(.class("muted")) { ReferralTexts.none(language) }
        } else {
          Ul {
            for referral in referrals.reversed() { line(referral) }
            for one in ended.reversed() { line(one) }
          }
        }
      }
    }
  }

  private func line(_ one: ReferralToMakeAnswer) -> HTML {
    Li {
      one.ending(language)
      if let day = one.toMake.ending?.on {
        " "
        Span(.class("muted")) { moments.shortDay(day) }
      }
      words(one.words)
    }.html
  }

  private func line(_ answer: ReferralAnswer) -> HTML {
    Li {
      answer.receiver(language)
      " "
      Span(.class("muted")) { moments.shortDay(answer.referral.on) }
      Br()
      Span(.class("muted")) {
        answer.referral.answer?.outcome.name(language) ?? ReferralTexts.waiting(language)
      }
      if answer.answerVersion > 1 {
        " "
        VersionsLink(
          text: .referralAnswer(answer.id), earlier: Int(answer.answerVersion) - 1, language: language)
      }
      if mayWrite {
        if answer.referral.isOpen { link(answer, ReferralTexts.answer, "\(place)/verwijzing/\(answer.id)") }
        if answer.referral.consent != nil {
          link(answer, ReferralTexts.sheet, "\(place)/verwijzing/\(answer.id)/blad")
        }
      }
      words(answer.agreement)
      words(answer.answer)
    }.html
  }

  /// What was written, where it was opened: in a dossier it stands in the timeline.
  @MarkupBuilder private func words(_ text: String) -> HTML {
    if !text.isEmpty { P(.class("prose"), .directionFromContent) { text } }
  }

  @MarkupBuilder private func link(_ answer: ReferralAnswer, _ text: Text, _ href: Href) -> HTML {
    " "
    A(.href(href)) {
      text(language)
      Span(.class("sr")) { ": " + answer.receiver(language) }
    }
  }
}
