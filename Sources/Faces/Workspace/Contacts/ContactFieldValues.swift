import Desk

/// The stored values of the call screen by field, for the script that shows two versions side by side.
enum ContactFieldValues {
  static func of(_ content: ContactContent) -> [String: String] {
    var values: [String: String] = [
      ContactForm.Field.notes: content.notes, ContactForm.Field.alias: content.alias,
      ContactForm.Field.reach: content.reach, ContactField.kind.rawValue: content.kind.rawValue,
      ContactForm.Field.direction: content.direction.rawValue,
    ]
    values[ContactField.channel.rawValue] = content.channel?.rawValue
    values[ContactField.caller.rawValue] = content.caller.flatMap { QuickCaller($0) }?.rawValue
    values[ContactField.danger.rawValue] = content.danger?.rawValue
    values[ContactField.outcome.rawValue] = content.outcome?.rawValue
    values[ContactField.otherDesk.rawValue] = content.otherDesk?.text
    values[ContactField.unit.rawValue] = content.unit?.text
    values[ContactField.path.rawValue] = content.path?.text
    values[ContactField.entryLine.rawValue] = content.entryLine?.text
    values[ContactForm.Field.gender] = content.gender?.rawValue
    values[ContactForm.Field.ageBand] = content.ageBand?.rawValue
    return values
  }
}
