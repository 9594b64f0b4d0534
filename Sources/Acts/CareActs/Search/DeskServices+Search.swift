public import HouseActs

extension DeskServices {
  public var search: SearchRecords { SearchRecords(register: register) }
}
