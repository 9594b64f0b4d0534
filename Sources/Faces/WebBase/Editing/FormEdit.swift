/// What a form shows, and what its page was made from.
public struct FormEdit: Sendable {
  /// The version that its page was made from.
  public let version: Int64
  let made: MadeFrom
  /// What stands in the fields.
  public let shown: FormData
  let clashes: [FieldClash]

  /// A form that shows what is stored.
  public init(_ stored: StoredForm) {
    self.init(version: stored.version, made: MadeFrom(stored.values), shown: stored.values)
  }

  /// A form that was refused: as it was sent, made from what it was made from.
  ///
  /// - Parameter error: why; after a clash the form shows what both wrote.
  public init(refused sent: FormData, _ error: (any Error)? = nil) throws(HTTPFault) {
    let clash = error as? EditClash
    let shown = clash?.form ?? sent
    self.init(version: shown.seen, made: try MadeFrom(sentWith: shown), shown: shown, clashes: clash?.clashes ?? [])
  }

  private init(version: Int64, made: MadeFrom, shown: FormData, clashes: [FieldClash] = []) {
    self.version = version
    self.made = made
    self.shown = shown
    self.clashes = clashes
  }

  /// The same form with what was kept of it as a draft: made from what the draft began with.
  public func restoring(_ draft: FormData?) throws(HTTPFault) -> FormEdit {
    guard let draft else { return self }
    let made = draft.has(MadeFrom.field) ? try MadeFrom(sentWith: draft) : self.made
    let version = draft.has(FormData.version) ? draft.seen : version
    return FormEdit(
      version: version, made: made, shown: shown.overlaid(with: draft), clashes: try Self.clashes(of: draft, made))
  }

  /// The clashes about which nothing was chosen yet.
  private static func clashes(of draft: FormData, _ made: MadeFrom) throws(HTTPFault) -> [FieldClash] {
    guard let text = draft[ClashChoice.before] else { return [] }
    let before = try MadeFrom(sentWith: FormData([MadeFrom.field: text]))
    return before.names.map { name in
      FieldClash(
        name: name, was: before.values(of: name), theirs: made.values(of: name) ?? [], mine: draft.all(name))
    }
  }

  /// The same form with what was typed in its fields.
  public func showing(_ sent: FormData) -> FormEdit {
    let typed = FormData(fields: sent.fields.filter { shown.has($0.name) })
    return FormEdit(version: version, made: made, shown: shown.overlaid(with: typed))
  }

  /// The same form once its act kept what it could, though it was refused: what stands in it and in the register is no
  /// other person's. Its version stays the page's, so that what somebody else stored since is still merged.
  public func knowing(_ stored: FormData) -> FormEdit {
    var made = made
    for name in stored.names where shown.all(name) == stored.all(name) { made.learn(name, holds: stored.all(name)) }
    return FormEdit(version: version, made: made, shown: shown, clashes: clashes)
  }

  public subscript(_ name: String) -> String? { shown[name] }

  /// Every value of a field that may come more than once.
  public func all(_ name: String) -> [String] { shown.all(name) }

  /// Whether a box is ticked.
  public func isTicked(_ name: String) -> Bool { shown[name].map { !$0.isEmpty } ?? false }

  /// Everything that has to be kept of it to show it again: what stands in it, and what it was made from.
  public var kept: [(String, String)] {
    let own = Set(hidden.map(\.0))
    return shown.fields.filter { !own.contains($0.name) }.map { ($0.name, $0.value) } + hidden
  }

  /// What its form sends back unseen.
  var hidden: [(String, String)] {
    let before = clashes.isEmpty ? [] : [(ClashChoice.before, MadeFrom(was).encoded)]
    return [(FormData.version, String(version)), (MadeFrom.field, made.encoded)] + before
  }

  /// What clashed fields were, before either changed them.
  private var was: FormData {
    FormData(
      fields: clashes.flatMap { clash in
        let values = clash.was ?? []
        return (values.isEmpty ? [""] : values).map { FormData.Field(name: clash.name, value: $0) }
      })
  }
}
