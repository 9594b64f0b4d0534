import Desk

extension Instrument {
  /// Everything in a form that isn't this instrument, in the order of the file; empty when its wording may be used.
  func refusals(_ form: FoundForm) -> [PlacedRefusal] {
    guard !items.isEmpty else { return [PlacedRefusal(.noForm)] }
    var refusals = form.refusals
    if let version = form.version, version != self.version {
      refusals.append(PlacedRefusal(.otherVersion(expected: self.version), at: "/version"))
    }
    if form.language == nil {
      refusals.append(
        form.languageTag.map { PlacedRefusal(.otherLanguage(tag: $0), at: "/language") } ?? PlacedRefusal(.noLanguage))
    }
    if let place = form.definition.flatMap({ definition.difference(from: $0) }) {
      refusals.append(PlacedRefusal(.otherScoring(place: place)))
    }
    for (text, place) in (form.title.map { [($0, "/title")] } ?? []) + form.passages.map({ ($0.text, $0.place) }) {
      let written = WrittenText(text)
      refusals += written.refusals(at: place)
      if written.isInvisible { refusals.append(PlacedRefusal(.noPassageText, at: place)) }
    }
    guard let questions = scoredQuestions(in: form.items) else {
      return refusals + [PlacedRefusal(.itemCount(expected: items.count, given: form.items.count))]
    }
    if let gate = questions.gate { refusals += Self.refusals(gate: gate) }
    let numbers = questions.numbers(isOwn: form.version != nil)
    for (index, (item, found)) in zip(items, questions.items).enumerated() {
      refusals += self.refusals(item, found, number: numbers[index], in: questions)
    }
    return refusals
  }

  private static func refusals(gate found: FoundItem) -> [PlacedRefusal] {
    var refusals = found.changing.map { WordingRefusal.changesAnswers(item: 0, member: $0) }
    if let text = found.text, WrittenText(text).isInvisible { refusals.append(.noText(item: 0)) }
    if Set((found.responses ?? []).map(\.code)) != [0, 1] { refusals.append(.otherCodes(item: 0, expected: "0, 1")) }
    return refusals.map { PlacedRefusal($0, at: found.place) }
      + (found.text.map { WrittenText($0).refusals(at: found.place) } ?? [])
      + self.refusals(answers: found.responses ?? [], of: 0)
  }

  private func refusals(
    _ item: Item, _ found: FoundItem, number: Int?, in questions: ScoredQuestions
  ) -> [PlacedRefusal] {
    var refusals = found.changing.map { WordingRefusal.changesAnswers(item: item.number, member: $0) }
    let isOther = item.loinc != nil && found.loinc != nil && item.loinc != found.loinc
    if isOther || number.map({ $0 != item.number }) ?? false { refusals.append(.otherItem(item: item.number)) }
    if found.text.map({ WrittenText($0).isInvisible }) ?? true { refusals.append(.noText(item: item.number)) }
    if !item.responses.agree(with: found, unit: unit) {
      refusals.append(.otherCodes(item: item.number, expected: item.responses.description(unit: unit)))
    }
    // Asking an item only after the gate is what the gate is for.
    let enabledBy = Set(found.conditions.map(questions.enabling)).subtracting(questions.gate == nil ? [] : [.gate])
    if !enabledBy.isEmpty, enabledBy != item.enabledBy { refusals.append(.otherRouting(item: item.number)) }
    return refusals.map { PlacedRefusal($0, at: found.place) }
      + (found.text.map { WrittenText($0).refusals(at: found.place) } ?? [])
      + Self.refusals(answers: found.responses ?? [], of: item.number)
  }

  /// Answers that whoever fills the form in could not tell apart, or not read.
  private static func refusals(answers: [FoundResponse], of item: Int) -> [PlacedRefusal] {
    let written = answers.compactMap { answer in
      answer.text.map { (place: answer.place, code: answer.code, text: WrittenText($0)) }
    }
    let unclear = written.flatMap { $0.text.refusals(at: $0.place) }
    let shown = written.compactMap { answer in
      answer.code.map { (place: answer.place, code: $0, text: answer.text) }
    }
    let unseen = shown.filter(\.text.isInvisible)
    let alike = Dictionary(grouping: shown.filter { !$0.text.isInvisible }, by: \.text.shown).values
      .filter { $0.count > 1 }.sorted { $0[0].code < $1[0].code }
    return unclear + unseen.map { PlacedRefusal(.noAnswerText(item: item, code: $0.code), at: $0.place) }
      + alike.map { PlacedRefusal(.sameAnswerText(item: item, codes: $0.map(\.code)), at: $0[1].place) }
  }

  /// The wording of a form that agrees; `nil` when it holds no wording but our own topics.
  func wording(_ form: FoundForm) -> Wording? {
    guard let language = form.language, let questions = scoredQuestions(in: form.items) else { return nil }
    guard zip(items, questions.items).contains(where: { $0.topic(language) != $1.text }) else { return nil }
    return Wording(
      instrument: id, version: version, language: language, title: form.title, gate: questions.gate?.text,
      items: questions.items.map { item in
        let labels = (item.responses ?? []).compactMap { response in
          response.code.flatMap { code in response.text.map { (code, $0) } }
        }
        return ItemWording(text: item.text ?? "", responses: Dictionary(labels) { first, _ in first })
      }, passages: passages(form, questions).shown)
  }

  /// What of an accepted form nobody will see or answer, in the order in which it is told.
  func unread(_ form: FoundForm) -> [UnreadPart] {
    guard let questions = scoredQuestions(in: form.items) else { return form.unread }
    let counted = (questions.gate.map { [$0] } ?? []) + questions.items
    let wordless = questions.items.filter { item in
      let answers = item.responses ?? []
      return answers.contains { $0.code.map { $0 > 1 } ?? false } && answers.allSatisfy { $0.text == nil }
    }
    return questions.beside.map { UnreadPart(.question, at: $0.place) } + passages(form, questions).unread
      + wordless.map { UnreadPart(.codesOnly, at: $0.place) } + counted.flatMap(\.unread) + form.unread
  }

  /// The texts between the items at their place on the form, and those that belong to nothing that is asked.
  private func passages(
    _ form: FoundForm, _ questions: ScoredQuestions
  ) -> (shown: [Passage], unread: [UnreadPart]) {
    var shown: [Passage] = []
    var unread: [UnreadPart] = []
    for passage in form.passages {
      let enabledBy = Set(passage.conditions.map(questions.enabling))
      if !enabledBy.isEmpty, questions.gate == nil || enabledBy != [.gate] {
        unread.append(UnreadPart(.hiddenText, at: passage.place))
      } else if let place = place(of: passage, in: form, questions) {
        shown.append(Passage(above: place, text: passage.text))
      } else {
        unread.append(UnreadPart(.leadText, at: passage.place))
      }
    }
    let ordered = shown.enumerated().sorted { ($0.element.above, $0.offset) < ($1.element.above, $1.offset) }
    return (ordered.map(\.element), unread)
  }

  private func place(of passage: FoundPassage, in form: FoundForm, _ questions: ScoredQuestions) -> Int? {
    switch passage.position {
    case .over(let range): range.lazy.compactMap { questions.number(at: $0) }.first
    case .before(let index): index == form.items.count ? items.count + 1 : questions.number(at: index)
    case .under(let index): questions.number(at: index).map { $0 + 1 }
    }
  }
}

extension ScoredQuestions {
  /// Which item each question says to be; `nil` where the file doesn't number them.
  ///
  /// - Parameter isOwn: whether the file is one of ours, where each number counts. In others they count only when they are
  ///   the numbers of the questions, in whatever order.
  fileprivate func numbers(isOwn: Bool) -> [Int?] {
    guard !isOwn else { return items.map(\.number) }
    let all = ((gate.map { [$0] } ?? []) + items).map(\.number)
    let given = all.compactMap(\.self)
    guard given.count == all.count, let lowest = given.min(),
      Set(given) == Set(lowest..<lowest + given.count)
    else { return items.map { _ in nil } }
    return given.suffix(items.count).map { $0 - lowest + (gate == nil ? 1 : 0) }
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
