import CareActs
import Desk
import Markup
import WebBase

/// One referral that waits to be made, with the three ways in which it ends.
struct ReferralToMakeBlock: Markup {
  let answer: ReferralToMakeAnswer
  let place: Href
  let moments: Moments

  private var language: Language { moments.language }

  var html: HTML {
    Section(.class("moment"), .id("verwijs-\(answer.id)")) {
      P(.class("small")) { answer.line(language) }
      P(.class("big")) { ReferralTexts.toMake(language) }
      P(.class("small")) {
        Text(nl: "Uiterlijk ", en: "By ")(language)
        moments.longDay(answer.toMake.due)
      }
      ButtonRow {
        button(ReferralTexts.refer, "nieuw", .main)
        button(ReferralTexts.alone, "zelf", .line)
        button(ReferralTexts.not, "niet", .quiet)
      }
    }
  }

  private func button(_ text: Text, _ way: String, _ look: ButtonLook) -> LinkButton {
    let form: Href = "\(place)/verwijzing/\(way)"
    return LinkButton(
      text(language), to: form.asking([("bij", answer.id.text)]), look: look, describes: answer.line(language))
  }
}
