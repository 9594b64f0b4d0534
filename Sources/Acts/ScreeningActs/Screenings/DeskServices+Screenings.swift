public import HouseActs

extension DeskServices {
  public var listScreenings: ListScreenings { ListScreenings(register: register) }
  public var readCourse: ReadCourse { ReadCourse(register: register) }
  public var listInstruments: ListInstruments { ListInstruments(wordings: wordings) }
  public var startScreening: StartScreening { StartScreening(register: register, wordings: wordings) }
  public var saveScreening: SaveScreening { SaveScreening(register: register) }
  public var heedScreening: HeedScreening { HeedScreening(register: register) }
  public var finishScreening: FinishScreening { FinishScreening(register: register) }
  public var recordReading: RecordReading { RecordReading(register: register) }
  public var takeBackReading: TakeBackReading { TakeBackReading(register: register) }
  public var skipScreening: SkipScreening { SkipScreening(register: register) }
  public var rateScreening: RateScreening { RateScreening(register: register) }
  public var readScreeningVersions: ReadScreeningVersions { ReadScreeningVersions(register: register) }
  public var readScreening: ReadScreening { ReadScreening(register: register, wordings: wordings) }
}
