import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// What must be done today: crises first, then what is due, with drafts and the latest contacts beside it.
struct TodayPage: Markup {
  let answer: TodayAnswer
  let moments: Moments
  let csrf: CSRFToken?

  private var language: Language { moments.language }

  var html: HTML {
    TitleRow(TodayTexts.title(language), sub: sub) {
      LinkButton(TodayTexts.newTask(language), to: "/w/taken/nieuw", icon: .plus)
    }
    Div(.class("split")) {
      Div(.class("stack-l")) {
        for pinned in answer.crises { PinnedCrisisRow(pinned: pinned, now: answer.now, moments: moments) }
        UnreadableNotice(lines: answer.unreadable, language: language)
        work
        if answer.hasMore { P(.class("note-line")) { TodayTexts.more(language) } }
      }
      Aside(.class("stack-l"), .ariaLabel(TodayTexts.side(language))) { side }
    }
  }

  private var sub: String {
    let day = moments.longDay(moments.day(answer.now))
    return day.prefix(1).uppercased() + day.dropFirst() + ", " + moments.time(answer.now)
  }

  // MARK: Work

  @MarkupBuilder private var work: HTML {
    // A lead sees first what nobody carries; a worker sees first what is theirs.
    if answer.leads { unassigned }
    mine
    if !answer.leads { unassigned }
    section("w-team", TodayTexts.team, answer.team, namesOwner: true)
  }

  @MarkupBuilder private var mine: HTML {
    if answer.mine.isEmpty {
      Section(.ariaLabelledBy("w-mine")) {
        Div(.class("h-row")) {
          H2(.id("w-mine")) { TodayTexts.mine(language) }
          allTasks
        }
        EmptyState(TodayTexts.nothing(language)) { P { TodayTexts.nothingNext(language) } }
      }
    } else {
      ListSection(id: "w-mine", TodayTexts.mine(language), count: answer.mine.count) {
        allTasks
      } content: {
        TaskList(lines: answer.mine, now: answer.now, moments: moments, csrf: csrf)
      }
    }
  }

  private var allTasks: HTML { A(.href("/w/taken")) { TodayTexts.allTasks(language) }.html }

  private var unassigned: HTML { section("w-shift", TodayTexts.unassigned, answer.unassigned) }

  @MarkupBuilder private func section(
    _ id: String, _ title: Text, _ lines: [TaskLine], namesOwner: Bool = false
  ) -> HTML {
    if !lines.isEmpty {
      ListSection(id: id, title(language), count: lines.count) {
        TaskList(lines: lines, now: answer.now, moments: moments, csrf: csrf, namesOwner: namesOwner)
      }
    }
  }

  // MARK: Beside it

  @MarkupBuilder private var side: HTML {
    Section(.class("side-sec")) {
      H2 { count(TodayTexts.drafts, answer.drafts.count) }
      if answer.drafts.isEmpty {
        P(.class("muted small")) { TodayTexts.noDrafts(language) }
      } else {
        Ul(.class("note-list")) { for draft in answer.drafts { draftLine(draft) } }
      }
    }
    if !answer.oldDrafts.isEmpty { oldDrafts }
    Section(.class("side-sec")) {
      Div(.class("h-row")) {
        H2 { TodayTexts.recent(language) }
        A(.href("/w/contacten")) { TodayTexts.allContacts(language) }
      }
      if answer.recent.isEmpty {
        P(.class("muted small")) { TodayTexts.noContacts(language) }
      } else {
        Ul(.class("note-list")) { for contact in answer.recent { contactLine(contact) } }
      }
    }
  }

  private var oldDrafts: HTML {
    Section(.class("side-sec")) {
      H2 { count(TodayTexts.oldDrafts, answer.oldDrafts.count) }
      P(.class("muted small")) { TodayTexts.oldDraftsWhy(language) }
      Ul(.class("note-list")) {
        for draft in answer.oldDrafts {
          Li { (draft.recorder ?? "–") + ", " + moments.dateAndTime(draft.startedAt) }
        }
      }
    }.html
  }

  private func draftLine(_ draft: ContactLineAnswer) -> HTML {
    Li {
      A(.href("/w/bellen/\(draft.id)")) { begin(of: draft) }
      ", " + TodayTexts.goOn(language)
    }.html
  }

  private func contactLine(_ contact: ContactLineAnswer) -> HTML {
    Li {
      P { A(.href("/w/contact/\(contact.id)")) { begin(of: contact) } }
      P(.class("muted")) {
        [contact.content.kind.name(language), contact.content.outcome?.name(language), contact.recorder]
          .compactMap(\.self).joined(separator: " · ")
      }
    }.html
  }

  private func begin(of contact: ContactLineAnswer) -> String {
    let channel = (contact.content.channel ?? .unknown).name(language)
    guard let started = contact.content.startedAt else { return channel }
    let (day, today) = (moments.day(started), moments.day(answer.now))
    if day == today { return channel + ", " + moments.time(started) }
    return channel + ", " + (day.year == today.year ? moments.shortDay(day) : day.display) + " " + moments.time(started)
  }

  @MarkupBuilder private func count(_ title: Text, _ count: Int) -> HTML {
    title(language)
    if count > 0 {
      " "
      Span(.class("n")) { String(count) }
    }
  }
}

/// A crisis that stays in sight until a second person has signed it off.
struct PinnedCrisisRow: Markup {
  let pinned: PinnedCrisis
  let now: Date
  let moments: Moments

  private var language: Language { moments.language }

  var html: HTML {
    let name =
      pinned.alias.map { "Crisis " + $0 }
      ?? TodayTexts.crisis(of: moments.time(pinned.crisis.openedAt))(language)
    // A group and no landmark: two crises of one minute have one name.
    Div(.class("pin"), .role(.group), .ariaLabel(name)) {
      Icon.crisis.medium
      Div {
        P {
          Strong { TodayTexts.unfinished(name)(language) }
          " "
          state
        }
      }
      LinkButton(TodayTexts.openCrisis(language), to: "/w/crisis/\(pinned.id)", describes: name)
    }
  }

  @MarkupBuilder private var state: HTML {
    if let place = pinned.crisis.whereabouts {
      place.place.name(language) + ". " + TodayTexts.nextCheck(language) + " "
      Strong(.class("clock")) {
        (moments.day(place.checkAt) == moments.day(now) ? "" : moments.shortDay(place.checkAt) + " ")
          + moments.time(place.checkAt)
      }
      ". "
    } else if pinned.crisis.weapon == nil {
      TodayTexts.weaponNotAsked(language) + " "
    }
    pinned.crisis.ending == nil ? TodayTexts.notEnded(language) : TodayTexts.signOffMissing(language)
  }
}
