public import HouseActs

extension DeskServices {
  public var keepFormDraft: KeepFormDraft { KeepFormDraft(register: register) }
  public var takeDraftsAlong: TakeDraftsAlong { TakeDraftsAlong(register: register) }
  public var readFormDraft: ReadFormDraft { ReadFormDraft(register: register) }
}
