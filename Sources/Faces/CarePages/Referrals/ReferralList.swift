import CareActs
import Desk
import Markup
import WebBase

/// The referrals of a client on the dossier: what became of each, and those that still wait.
struct ReferralList: Markup {
  let referrals: [ReferralAnswer]
  let place: Href
  let mayWrite: Bool
  let moments: Moments

  private var language: Language { moments.language }

  var html: HTML {
    if mayWrite || !referrals.isEmpty {
      ListSection(id: "verwijzingen", ReferralTexts.referrals(language)) {
        if mayWrite { A(.href("\(place)/verwijzing/nieuw")) { ReferralTexts.refer(language) } }
      } content: {
        if referrals.isEmpty {
          P(.class("muted")) { ReferralTexts.none(language) }
        } else {
          Ul { for referral in referrals.reversed() { line(referral) } }
        }
      }
    }
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
      if mayWrite, answer.referral.isOpen {
        " "
        A(.href("\(place)/verwijzing/\(answer.id)")) {
          ReferralTexts.answer(language)
          Span(.class("sr")) { ": " + answer.receiver(language) }
        }
      }
    }.html
  }
}
