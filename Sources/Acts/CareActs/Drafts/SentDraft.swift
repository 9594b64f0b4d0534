/// What stood in the fields of a form beside the button that was pressed: kept with the act, so that no button loses it.
public struct SentDraft: Sendable, Hashable {
  /// What differs from what the page was made from.
  public let fields: [FormDraft.Field]
  /// Every field that the page has.
  public let names: Set<String>
  /// What the page was made from, for a draft that begins here.
  public let origin: [FormDraft.Field]
  /// The version of the draft that the page knows, 0 for none.
  public let seen: Int64

  public init(_ fields: [FormDraft.Field], names: Set<String>, origin: [FormDraft.Field], seen: Int64) {
    self.fields = fields
    self.names = names
    self.origin = origin
    self.seen = seen
  }
}

extension FormDraft.Field {
  /// The same field with nothing in it: what went where it belongs is no draft any more.
  var emptied: FormDraft.Field { FormDraft.Field(name: name, value: "") }
}
