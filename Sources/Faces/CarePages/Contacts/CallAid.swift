import Desk
import Markup
import WebBase

/// What helps during the talk: the questions that are easily forgotten, in the worker's own order.
struct CallAid: Markup {
  let page: CallPageContent
  let language: Language

  var html: HTML {
    Aside(.class("panel"), .ariaLabel(ContactTexts.help(language))) {
      Div(.class("panel-b stack")) {
        H2 { ContactTexts.script(language) }
        Ul(.class("script")) {
          for line in CallGuide.lines {
            Li {
              Icon.ask.small
              Div {
                line.question(language)
                if let words = line.words { P(.class("say")) { words(language) } }
              }
            }
          }
        }
        P(.class("small muted")) { CallGuide.fourWeeks(language) }
        More(HelpAnswering.list.title(language)) { answering }
      }
    }
  }

  /// What the desk does with which help question.
  private var answering: HTML {
    Dl {
      for way in HelpAnswering.allCases {
        Dt { way.name(language) }
        Dd(.class("small")) {
          HelpQuestion.list.choices(on: page.day).filter { $0.mark == nil && HelpQuestion.answering($0.key) == way }
            .map { $0.name(language) }.joined(separator: ", ")
        }
      }
    }.html
  }
}

/// The shipped guide for a first talk; our own words.
enum CallGuide {
  struct Line: Sendable {
    let question: Text
    let words: Text?
  }

  static let lines = [
    Line(question: Text(nl: "Kan de beller vrij praten?", en: "Can the caller talk freely?"), words: nil),
    Line(
      question: Text(nl: "Wat is er gebeurd, in eigen woorden", en: "What happened, in their own words"), words: nil),
    Line(
      question: Text(nl: "Denken aan zelfdoding", en: "Thoughts of suicide"),
      words: Text(
        nl: "“Ik vraag dit aan iedereen: denk je weleens dat je er niet meer wilt zijn?”",
        en: "“I ask everybody this: do you ever think of not wanting to be here any more?”")),
    Line(
      question: Text(nl: "Wapen binnen bereik", en: "A weapon within reach"),
      words: Text(nl: "“Waar is je dienstwapen op dit moment?”", en: "“Where is your service weapon right now?”")),
    Line(
      question: Text(nl: "Wie is er bij of komt er straks thuis?", en: "Who is there, or will be home later?"),
      words: nil),
    Line(
      question: Text(nl: "Wat spreken we af voor de komende dagen?", en: "What do we agree on for the next days?"),
      words: nil),
  ]

  static let fourWeeks = Text(
    nl: "Langer dan vier weken klachten? Noteer het; screening hoort bij een volgend gesprek.",
    en: "Complaints for more than four weeks? Note it; screening belongs to a next talk.")
}
