public import HouseActs

extension DeskServices {
  public var openCrisis: OpenCrisis { OpenCrisis(register: register) }
  public var spoolCrisis: SpoolCrisis { SpoolCrisis(register: register) }
  public var mergeSpooledCrises: MergeSpooledCrises { MergeSpooledCrises(register: register) }
  public var listCrises: ListCrises { ListCrises(register: register) }
  public var readCrisis: ReadCrisis { ReadCrisis(register: register) }
  public var logCrisis: LogCrisis { LogCrisis(register: register) }
  public var takeBackCrisisLine: TakeBackCrisisLine { TakeBackCrisisLine(register: register) }
  public var linkCrisis: LinkCrisis { LinkCrisis(register: register) }
  public var closeCrisisAsMistake: CloseCrisisAsMistake { CloseCrisisAsMistake(register: register) }
  public var endCrisis: EndCrisis { EndCrisis(register: register) }
  public var signCrisisOff: SignCrisisOff { SignCrisisOff(register: register) }
}
