import Desk

/// What becomes of a form when somebody else was first.
///
/// A field that only the sender changed is saved; one that only somebody else changed keeps theirs; one that both
/// changed, differently, clashes: it is shown as it was, theirs and mine, and saved only after a choice.
public struct FormMerge: Sendable, Hashable {
  /// What can be saved: every field but those that clash, which hold what is stored.
  public let form: FormData
  public let clashes: [FieldClash]
  /// Fields that the sender changed and that can be saved.
  public let changed: Set<String>
  private let stored: FormData

  /// - Parameters:
  ///   - sent: the form; fields that neither its page nor the register knows pass as they are.
  ///   - stored: what the register holds now, every field of the form.
  ///   - version: of what is stored.
  ///   - untouched: fields of which nothing is held, so that nobody else can have changed them.
  ///   - together: texts in which both are kept, one below the other, since nobody is there to choose.
  /// - Throws: `HTTPFault.malformed` when the form does not say what it was made from in our way.
  public init(
    _ sent: FormData, over stored: FormData, version: Int64, untouched: Set<String> = [], together: Set<String> = []
  ) throws(HTTPFault) {
    let made = try MadeFrom(sentWith: sent)
    var merged = sent
    var clashes: [FieldClash] = []
    var changed = untouched.intersection(sent.names)
    // A field that did not come was not on the page, or is a group in which nothing is chosen yet.
    for name in made.names where stored.has(name) && !sent.has(name) {
      merged = merged.setting(name, to: stored.all(name))
    }
    for name in sent.names where stored.has(name) {
      let mine = sent.all(name)
      let theirs = stored.all(name)
      guard mine != theirs else { continue }
      if made.values(of: name) == mine {
        merged = merged.setting(name, to: theirs)
      } else if made.knows(name, holds: theirs) {
        changed.insert(name)
      } else if together.contains(name) {
        merged = merged.setting(name, to: [(theirs + mine).filter { !$0.isEmpty }.joined(separator: "\n\n")])
        changed.insert(name)
      } else {
        clashes.append(FieldClash(name: name, was: made.values(of: name), theirs: theirs, mine: mine))
        merged = merged.setting(name, to: theirs)
      }
    }
    self.stored = stored
    form = merged.setting(FormData.version, to: [String(version)])
    self.clashes = clashes
    self.changed = changed
  }

  /// What can be saved, when that is all of it.
  ///
  /// - Throws: `EditClash`, with the form as its page shows it again.
  public func settled(_ sent: FormData) throws -> FormData {
    guard clashes.isEmpty else { throw EditClash(clashes: clashes, form: try again(sent)) }
    return form
  }

  /// The form made from what is stored now, with mine in the fields that clash.
  private func again(_ sent: FormData) throws(HTTPFault) -> FormData {
    var made = try MadeFrom(sentWith: sent)
    var again = form
    for name in made.names where stored.has(name) && !changed.contains(name) {
      made.learn(name, holds: stored.all(name))
    }
    for clash in clashes {
      made.learn(clash.name, holds: clash.theirs)
      again = again.setting(clash.name, to: clash.mine)
    }
    return again.setting(MadeFrom.field, to: [made.encoded])
  }
}

extension FormData {
  /// Carries out what was chosen about fields that clashed before.
  ///
  /// - Throws: `EditClash` while a choice is missing: sending the form again overwrites nothing.
  public func withChoices() throws -> FormData {
    guard let text = self[ClashChoice.before] else { return self }
    let before = try MadeFrom(sentWith: FormData([MadeFrom.field: text]))
    let made = try MadeFrom(sentWith: self)
    var chosen = self
    var open: [FieldClash] = []
    for name in before.names {
      let theirs = made.values(of: name) ?? []
      switch self[ClashChoice.field(of: name)].flatMap(ClashChoice.init) {
      case .mine: break
      case .theirs: chosen = chosen.setting(name, to: theirs)
      case .both: chosen = chosen.setting(name, to: [(theirs + all(name)).joined(separator: "\n\n")])
      case nil: open.append(FieldClash(name: name, was: before.values(of: name), theirs: theirs, mine: all(name)))
      }
    }
    guard open.isEmpty else { throw EditClash(clashes: open, form: chosen) }
    return chosen
  }
}
