public import HouseActs

extension DeskServices {
  public var startContact: StartContact { StartContact(register: register) }
  public var saveDraft: SaveDraft { SaveDraft(register: register) }
  public var registerContact: RegisterContact { RegisterContact(register: register) }
  public var closeContact: CloseContact { CloseContact(register: register) }
  public var bringBackContact: BringBackContact { BringBackContact(register: register) }
  public var discardContact: DiscardContact { DiscardContact(register: register) }
  public var readContact: ReadContact { ReadContact(register: register) }
  public var listDrafts: ListDrafts { ListDrafts(register: register) }
  public var listContacts: ListContacts { ListContacts(register: register) }
  public var seekDuplicates: SeekDuplicates { SeekDuplicates(register: register) }
  public var placeContact: PlaceContact { PlaceContact(register: register) }
  public var amendContact: AmendContact { AmendContact(register: register) }
}
