public import HouseActs

extension DeskServices {
  public var readRegistration: ReadRegistration { ReadRegistration(register: register) }
  public var readIntake: ReadIntake { ReadIntake(register: register) }
  public var listRegistrations: ListRegistrations { ListRegistrations(register: register) }
  public var decideRegistration: DecideRegistration { DecideRegistration(register: register) }
  public var addRegistration: AddRegistration { AddRegistration(register: register) }
  public var endRegistration: EndRegistration { EndRegistration(register: register) }
  public var planIntake: PlanIntake { PlanIntake(register: register) }
  public var recordIntake: RecordIntake { RecordIntake(register: register) }
  public var writeIntake: WriteIntake { WriteIntake(register: register) }
  public var readTriage: ReadTriage { ReadTriage(register: register) }
}
