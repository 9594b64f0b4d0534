import Foundation

/// What the triggers of key figures do, read from the text of either engine: for each its table, the columns of which a
/// change counts, and what is forgotten for the row before, for the row after, and for the change itself.
struct FigureTriggers: Equatable {
  struct Trigger: Equatable {
    var table = ""
    var columns = ""
    var before = ""
    var after = ""
    var change = ""
  }

  private(set) var triggers: [String: Trigger] = [:]

  /// SQLite has a trigger for each of the three: added, changed, removed.
  init(sqlite text: String) {
    let text = Self.plain(text)
    let pattern = /CREATE TRIGGER figures_(\w+)_changed AFTER UPDATE ON (\w+) WHEN (.*?) BEGIN (.*?) END;/
    for match in text.matches(of: pattern) {
      let name = String(match.1)
      let table = match.2
      var trigger = Trigger(table: String(table), columns: String(match.3))
      trigger.after = Self.body(of: "CREATE TRIGGER figures_\(name)_added AFTER INSERT ON \(table) BEGIN ", text)
      trigger.before = Self.body(of: "CREATE TRIGGER figures_\(name)_removed AFTER DELETE ON \(table) BEGIN ", text)
      let both = trigger.before + " " + trigger.after
      // What is done after forgetting both rows; anything else is shown whole, and differs.
      let changed = String(match.4)
      trigger.change = changed.hasPrefix(both) ? SchemaFiles.onOneLine(changed.dropFirst(both.count)) : changed
      triggers[name] = trigger
    }
  }

  /// PostgreSQL has one function for all three.
  init(postgres text: String) {
    let text = Self.plain(text)
    let pattern =
      #/
      CREATE\ FUNCTION\ figures_(\w+)_touched\(\)\ RETURNS\ trigger\ LANGUAGE\ plpgsql\ AS\ \$body\$\ BEGIN
      \ IF\ TG_OP\ <>\ 'INSERT'\ THEN\ (.*?)\ END\ IF;
      \ IF\ TG_OP\ <>\ 'DELETE'\ THEN\ (.*?)\ END\ IF;
      (?:\ IF\ TG_OP\ =\ 'UPDATE'\ THEN\ (.*?)\ END\ IF;)?
      \ RETURN\ NULL;\ END\ \$body\$;
      \ CREATE\ TRIGGER\ figures_(\w+)_added\ AFTER\ INSERT\ OR\ DELETE\ ON\ (\w+)
      \ FOR\ EACH\ ROW\ EXECUTE\ FUNCTION\ figures_(\w+)_touched\(\);
      \ CREATE\ TRIGGER\ figures_(\w+)_changed\ AFTER\ UPDATE\ ON\ (\w+)
      \ FOR\ EACH\ ROW\ WHEN\ \((.*?)\)\ EXECUTE\ FUNCTION\ figures_(\w+)_touched\(\);
      /#
    for match in text.matches(of: pattern) {
      let name = String(match.1)
      let names = [match.5, match.7, match.8, match.11].map { String($0) }
      guard names.allSatisfy({ $0 == name }), match.6 == match.9 else { continue }
      triggers[name] = Trigger(
        table: String(match.6), columns: String(match.10), before: String(match.2), after: String(match.3),
        change: match.4.map { String($0) } ?? "")
    }
  }

  private static func body(of opening: String, _ text: String) -> String {
    guard let start = text.range(of: opening)?.upperBound, let end = text[start...].range(of: " END;")?.lowerBound
    else { return "none" }
    return String(text[start..<end])
  }

  /// Without comments, on one line.
  private static func plain(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { line in
      line.range(of: "--").map { line[..<$0.lowerBound] } ?? line
    }
    return SchemaFiles.onOneLine(lines.joined(separator: "\n"))
  }
}
