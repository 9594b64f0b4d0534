extension DeskServices {
  public var importRegister: ImportRegister { ImportRegister(register: register) }
}
