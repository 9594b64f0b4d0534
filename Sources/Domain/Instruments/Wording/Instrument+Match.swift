import Desk

extension Instrument {
  /// Everything in a form that isn't this instrument; empty when its wording may be used.
  func refusals(_ form: FoundForm) -> [WordingRefusal] {
    guard !items.isEmpty else { return [.noForm] }
    var refusals = form.refusals
    if let version = form.version, version != self.version { refusals.append(.otherVersion(expected: self.version)) }
    if form.language == nil { refusals.append(form.languageTag.map { .otherLanguage(tag: $0) } ?? .noLanguage) }
    if let place = form.definition.flatMap({ definition.difference(from: $0) }) {
      refusals.append(.otherScoring(place: place))
    }
    let hasGate = gate != nil && form.items.count == items.count + 1
    guard hasGate || form.items.count == items.count else {
      return refusals + [.itemCount(expected: items.count, given: form.items.count)]
    }
    if hasGate, let first = form.items.first { refusals += Self.refusals(gate: first) }
    for (item, found) in zip(items, hasGate ? form.items.dropFirst() : form.items[...]) {
      refusals += self.refusals(item, found, hasGate: hasGate)
    }
    return refusals
  }

  private static func refusals(gate found: FoundItem) -> [WordingRefusal] {
    var refusals = found.changing.map { WordingRefusal.changesAnswers(item: 0, member: $0) }
    if let text = found.text, ShownText(text).text.isEmpty { refusals.append(.noText(item: 0)) }
    if Set((found.responses ?? []).map(\.code)) != [0, 1] { refusals.append(.otherCodes(item: 0, expected: "0, 1")) }
    return refusals
  }

  private func refusals(_ item: Item, _ found: FoundItem, hasGate: Bool) -> [WordingRefusal] {
    var refusals = found.changing.map { WordingRefusal.changesAnswers(item: item.number, member: $0) }
    if let number = found.number, number != item.number { refusals.append(.otherItem(item: item.number)) }
    if let loinc = item.loinc, let code = found.loinc, loinc != code { refusals.append(.otherItem(item: item.number)) }
    if found.text.map({ ShownText($0).text.isEmpty }) ?? true { refusals.append(.noText(item: item.number)) }
    if !item.responses.agree(with: found, unit: unit) {
      refusals.append(.otherCodes(item: item.number, expected: item.responses.description(unit: unit)))
    }
    refusals += Self.refusals(answers: found.responses ?? [], of: item.number)
    // Asking an item only after the gate is what the gate is for.
    let enabledBy = found.enabledBy.subtracting(
      hasGate ? [EnablingAnswer(question: 0, isEqual: true, code: 1)] : [])
    if !enabledBy.isEmpty, enabledBy != item.enabledBy { refusals.append(.otherRouting(item: item.number)) }
    return refusals
  }

  /// Answers that whoever fills the form in could not tell apart, or not see.
  private static func refusals(answers: [FoundResponse], of item: Int) -> [WordingRefusal] {
    let shown = answers.compactMap { answer in
      answer.code.flatMap { code in answer.text.map { (code: code, text: ShownText($0)) } }
    }
    let unseen = shown.filter { $0.text.text.isEmpty }
    let alike = Dictionary(grouping: shown.filter { !$0.text.text.isEmpty }, by: \.text).values.filter { $0.count > 1 }
    return unseen.map { .noAnswerText(item: item, code: $0.code) }
      + alike.map { $0.map(\.code) }.sorted { $0[0] < $1[0] }.map { .sameAnswerText(item: item, codes: $0) }
  }

  /// The wording of a form that agrees; `nil` when it holds no wording but our own topics.
  func wording(_ form: FoundForm) -> Wording? {
    guard let language = form.language else { return nil }
    let hasGate = form.items.count == items.count + 1
    let found = hasGate ? Array(form.items.dropFirst()) : form.items
    guard zip(items, found).contains(where: { $0.topic(language) != $1.text }) else { return nil }
    return Wording(
      instrument: id, version: version, language: language, title: form.title,
      gate: hasGate ? form.items.first?.text : nil,
      items: found.map { item in
        let labels = (item.responses ?? []).compactMap { response in
          response.code.flatMap { code in response.text.map { (code, $0) } }
        }
        return ItemWording(text: item.text ?? "", responses: Dictionary(labels) { first, _ in first })
      })
  }
}

extension Responses {
  fileprivate func agree(with found: FoundItem, unit: Int) -> Bool {
    switch self {
    case .codes(let codes):
      let given = (found.responses ?? []).map(\.code)
      return !found.isLine && given.count == codes.count && Set(given) == Set(codes.map { Optional($0) })
    case .line(let highest):
      return found.isLine && (found.responses?.isEmpty ?? true)
        && found.lineEnd.map { $0 == Fraction(highest, unit) } ?? true
    }
  }
}
