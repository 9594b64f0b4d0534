import Desk
import Testing

@Suite("Code lists") struct CodeListTests {
  static let answered: [CodeList] = [
    CallerRelation.list, StaffCategory.list, ManagerRole.list, Gender.list, AgeBand.list, PoliceUnit.list,
    HelpQuestion.list, PathToDesk.list, ReasonToStayHidden.list, ReasonNotInternal.list, WorkSituation.list,
    QuickCaller.list, Coping.list, OwnStrength.list,
  ]
  static let shipped: [CodeList] =
    answered + [
      TargetGroup.list, HelpDomain.list, HelpAnswering.list, ContactKind.list, ContactChannel.list,
      ContactDirection.list, ContactOutcome.list, DangerAnswer.list, EntryLine.list, OtherDesk.list,
      SessionPlace.list, Attendance.list, GoalsReached.list, ClosingReason.list, ReassignmentReason.list,
      ReferralTarget.list, ReferralTarget.Line.list, TaskSource.list, CrisisSeverity.list, WeaponWhereabouts.list,
      CrisisAction.list, CrisisOutcome.list, ProductCatalogue.shipped.list, KnownToDesk.list, InternalLineMayKnow.list,
      EvaluationDecision.list, TriageDecision.list, CrisisSafety.list, CrisisMeans.list, CrisisWeapon.list,
      CrisisCompany.list, Urgency.list, PersonTie.list, Campaign.list, ScreeningSource.list, SkipReason.list,
      InstrumentRating.list, EventKind.list, FourWeeks.list, SignalKind.list, SignalDecision.list, JobKind.list,
      DeviationReason.list, Onset.list, FirstHelp.list, StartedBy.list, ConsultedRole.list, ConsultationFact.list,
      ConsultationAdvice.list, MissedCall.list, NoCallReason.list,
      ConsultationAdvice.list, NoOfferReason.list, ReadingWay.list,
      ReadingConclusion.list, ListTopic.list,
    ]

  private func cases<Choice: CodedChoice>(_ type: Choice.Type) -> (Set<CodeKey>, Set<CodeKey>) {
    (Set(Choice.allCases.map(\.key)), Set(Choice.list.codes.map(\.key)))
  }

  @Test func `a closed list has exactly the cases that the rules know`() {
    let pairs = [
      cases(CallerRelation.self), cases(StaffCategory.self), cases(ManagerRole.self), cases(TargetGroup.self),
      cases(QuickCaller.self), cases(Gender.self), cases(AgeBand.self), cases(HelpDomain.self),
      cases(HelpAnswering.self), cases(ContactKind.self), cases(ContactChannel.self), cases(ContactDirection.self),
      cases(ContactOutcome.self), cases(DangerAnswer.self), cases(SessionPlace.self), cases(Attendance.self),
      cases(WorkSituation.self), cases(GoalsReached.self), cases(ReferralTarget.Line.self), cases(TaskSource.self),
      cases(CrisisSeverity.self), cases(WeaponWhereabouts.self), cases(CrisisAction.self), cases(CrisisOutcome.self),
      cases(KnownToDesk.self), cases(InternalLineMayKnow.self), cases(EvaluationDecision.self),
      cases(TriageDecision.self), cases(CrisisSafety.self), cases(CrisisMeans.self), cases(CrisisWeapon.self),
      cases(CrisisCompany.self), cases(Urgency.self), cases(PersonTie.self), cases(ScreeningSource.self),
      cases(SkipReason.self), cases(InstrumentRating.self), cases(EventKind.self), cases(FourWeeks.self),
      cases(SignalKind.self), cases(SignalDecision.self), cases(JobKind.self),
      cases(DeviationReason.self), cases(Onset.self), cases(FirstHelp.self), cases(StartedBy.self),
      cases(ConsultedRole.self),
      cases(ConsultationFact.self), cases(ConsultationAdvice.self), cases(MissedCall.self), cases(NoCallReason.self),
      cases(ConsultationFact.self), cases(ConsultationAdvice.self), cases(Coping.self), cases(OwnStrength.self),
      cases(ReadingWay.self), cases(ReadingConclusion.self),
    ]
    for (cases, codes) in pairs { #expect(cases == codes) }
  }

  @Test(arguments: answered) func `every list that a person answers can be left unknown and unsaid`(list: CodeList) {
    #expect(list["unknown"]?.mark == .unknown)
    #expect(list["wont-say"]?.mark == .wontSay)
  }

  @Test(arguments: shipped) func `every heading, successor and day of a list exists`(list: CodeList) {
    for code in list.codes {
      if let parent = code.parent { #expect(list[parent] != nil) }
      for successor in code.successors { #expect(list[successor] != nil) }
      #expect(code.validFrom >= .codesBegin)
      if let end = code.validUntil { #expect(end >= code.validFrom) }
      #expect(!code.name.nl.isEmpty && !code.name.en.isEmpty)
    }
  }

  @Test func `a word is found without regard to case, accents and punctuation`() {
    #expect(HelpQuestion.list.resolve("PTSS klachten")?.key == "ptsd-complaints")
    #expect(HelpQuestion.list.resolve("financiën")?.key == "finances")
    #expect(PathToDesk.list.resolve("Internet / Intranet")?.key == "internet")
    #expect(HelpQuestion.list.resolve("iets heel anders") == nil)
    #expect(HelpQuestion.list.resolve("") == nil)
  }

  @Test(
    arguments: [
      ("zelfdoding", "suicidality"), ("zelfmoord", "suicidality"), ("suicide", "suicidality"),
      ("levensmoe", "suicidality"), ("einde aan maken", "suicidality"), ("voor de trein", "suicidality"),
      ("niet meer zitten", "suicidality"), ("113", "suicidality"), ("drank", "addiction"), ("drink", "addiction"),
      ("zuipen", "addiction"), ("cocaïne", "addiction"), ("schieten", "major-event"), ("shooting", "major-event"),
      ("gereanimeerd", "major-event"), ("vuurwapen", "major-event"), ("vuurwapen", "work-violence"),
      ("baas", "manager-conflict"), ("man", "relationship"), ("gescheiden", "relationship"),
      ("stalker", "home-violence"),
      ("deurwaarder", "finances"), ("geschorst", "integrity-inquiry"), ("ziekmelding", "return-to-work"),
      ("eenzaam", "low-mood"), ("bezorgd", "worry-about-other"), ("slaappillen", "sleep"),
    ] as [(String, CodeKey)])
  func `a help question is found by what people say, whatever the language of the screen`(said: String, key: CodeKey) {
    for language in Language.allCases {
      #expect(HelpQuestion.list[key]?.words(language).contains { (" " + $0).contains(" " + said) } == true)
    }
  }

  @Test func `every help question has words of its own, in both languages`() {
    for code in HelpQuestion.list.codes where code.parent != nil {
      #expect(code.said?.nl.isEmpty == false && code.said?.en.isEmpty == false)
    }
  }

  @Test func `a choice is refused on the day before it starts and the day after it ends`() throws {
    let list = CodeList(
      "sample", Text(same: "sample"),
      [
        Code("old", Text(same: "Old"), until: LocalDate(iso: "2023-12-31"), successors: ["new"]),
        Code("new", Text(same: "New"), from: try date("2024-01-01")),
        Code("heading", Text(same: "Heading"), offered: false),
      ])
    let last = try date("2023-12-31")
    let first = last.adding(days: 1)
    #expect(try list.choice("old", on: last).key == "old")
    #expect(try list.choice("new", on: first).key == "new")
    #expect(throws: CodeRefusal.expired(list: "sample", successors: ["new"])) { try list.choice("old", on: first) }
    #expect(throws: CodeRefusal.notYetValid(list: "sample")) { try list.choice("new", on: last) }
    #expect(throws: CodeRefusal.notOffered(list: "sample")) { try list.choice("heading", on: first) }
    #expect(throws: CodeRefusal.unknown(list: "sample")) { try list.choice("none", on: first) }
    #expect(list.current("old", on: first)?.key == "new")
    #expect(list.current("old", on: last)?.key == "old")
  }

  @Test(arguments: ["", "é", "with space", "a_b", "a\u{301}", String(repeating: "a", count: 41)])
  func `a key is short plain ASCII`(text: String) {
    #expect(CodeKey(text) == nil)
  }
}
