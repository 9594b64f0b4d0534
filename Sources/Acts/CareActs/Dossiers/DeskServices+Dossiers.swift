public import HouseActs

extension DeskServices {
  public var startDossier: StartDossier { StartDossier(register: register) }
  public var linkContact: LinkContact { LinkContact(register: register) }
  public var readFrame: ReadFrame { ReadFrame(register: register) }
  public var readDossierFacts: ReadDossierFacts { ReadDossierFacts(register: register) }
  public var readIdentity: ReadIdentity { ReadIdentity(register: register) }
  public var readPeople: ReadPeople { ReadPeople(register: register) }
}

extension DeskServices {
  public var takeDossier: TakeDossier { TakeDossier(register: register) }
  public var handOverDossier: HandOverDossier { HandOverDossier(register: register) }
  public var setDossierFacts: SetDossierFacts { SetDossierFacts(register: register) }
  public var setIdentity: SetIdentity { SetIdentity(register: register) }
  public var destroyIdentity: DestroyIdentity { DestroyIdentity(register: register) }
  public var linkDossiers: LinkDossiers { LinkDossiers(register: register) }
}
