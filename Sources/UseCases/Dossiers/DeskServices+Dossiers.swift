extension DeskServices {
  public var startDossier: StartDossier { StartDossier(register: register) }
  public var linkContact: LinkContact { LinkContact(register: register) }
  public var listCaseload: ListCaseload { ListCaseload(register: register) }
  public var readDossier: ReadDossier { ReadDossier(register: register) }
}
