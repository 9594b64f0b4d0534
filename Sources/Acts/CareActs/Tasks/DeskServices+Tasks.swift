public import HouseActs

extension DeskServices {
  public var listTasks: ListTasks { ListTasks(register: register) }
  public var prepareTask: PrepareTask { PrepareTask(register: register) }
  public var addTask: AddTask { AddTask(register: register) }
  public var readTask: ReadTask { ReadTask(register: register) }
  public var completeTask: CompleteTask { CompleteTask(register: register) }
  public var dropTask: DropTask { DropTask(register: register) }
  public var moveTask: MoveTask { MoveTask(register: register) }
  public var assignTask: AssignTask { AssignTask(register: register) }
}
