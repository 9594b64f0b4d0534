import Desk
import Disclosure
import ExactJSON

/// The reasons why a plan or tables file is refused, in words.
enum PlanRefusalTexts {
  static func reason(_ reason: PlanRefusal.Reason) -> Text {
    shape(reason) ?? code(reason) ?? number(reason)
  }

  private static func shape(_ reason: PlanRefusal.Reason) -> Text? {
    switch reason {
    case .syntax(let refusal): syntax(refusal.reason)
    case .missing(let name): Text(nl: "\(name) ontbreekt", en: "\(name) is missing")
    case .notA(let kind): Text(nl: "hier hoort \(self.kind(kind).nl)", en: "expected \(self.kind(kind).en)")
    case .unknownFormat:
      Text(nl: "onbekend formaat; desk-disclosure/1 verwacht", en: "unknown format; expected desk-disclosure/1")
    case .unknownMember(let name): Text(nl: "onbekend onderdeel \(name)", en: "unknown member \(name)")
    case .empty: Text(nl: "mag niet leeg zijn", en: "must not be empty")
    case .wrongCount(let expected): Text(nl: "\(expected) stuks verwacht", en: "expected \(expected) entries")
    case .releaseNotContiguous(let name):
      Text(
        nl: "de tabellen van uitgave \(name) staan niet bij elkaar",
        en: "the tables of release \(name) are not together")
    case .tableTwice:
      Text(nl: "dezelfde tabel staat tweemaal in de uitgave", en: "the same table occurs twice in the release")
    default: nil
    }
  }

  private static func code(_ reason: PlanRefusal.Reason) -> Text? {
    switch reason {
    case .duplicate(let code): Text(nl: "\(code) komt tweemaal voor", en: "\(code) occurs twice")
    case .reservedCode(let code): Text(nl: "de code '\(code)' mag niet", en: "the code '\(code)' is not allowed")
    case .unknownDimension(let name): Text(nl: "onbekende dimensie \(name)", en: "unknown dimension \(name)")
    case .unknownCode(let code): Text(nl: "onbekende code \(code)", en: "unknown code \(code)")
    case .unknownLeaf(let code): Text(nl: "\(code) is geen blad", en: "\(code) is no leaf")
    default: nil
    }
  }

  private static func number(_ reason: PlanRefusal.Reason) -> Text {
    switch reason {
    case .negative: Text(nl: "mag niet negatief zijn", en: "must not be negative")
    case .outOfRange(let low, let high):
      Text(nl: "moet tussen \(low) en \(high) liggen", en: "must lie between \(low) and \(high)")
    case .tooMany(let kind, let limit):
      Text(
        nl: "te veel \(self.kind(kind).nl); hoogstens \(limit)", en: "too many \(self.kind(kind).en); at most \(limit)")
    case .overflow: Text(nl: "te groot getal", en: "number too large")
    case .contradictoryInterval: Text(nl: "het interval spreekt zichzelf tegen", en: "the interval contradicts itself")
    case .contradictoryContent: Text(nl: "de inhoud spreekt zichzelf tegen", en: "the content contradicts itself")
    default: Text(nl: "niet toegestaan", en: "not allowed")
    }
  }

  private static func syntax(_ reason: JSONSyntaxRefusal.Reason) -> Text {
    switch reason {
    case .unexpectedEnd: Text(nl: "het bestand houdt te vroeg op", en: "the file ends too early")
    case .unexpectedByte: Text(nl: "hier hoort iets anders in JSON", en: "not valid JSON here")
    case .invalidString: Text(nl: "ongeldige tekst", en: "invalid string")
    case .invalidNumber: Text(nl: "ongeldig getal", en: "invalid number")
    case .numberOutOfRange: Text(nl: "te groot getal", en: "number too large")
    case .notAnInteger: Text(nl: "alleen gehele getallen", en: "whole numbers only")
    case .duplicateMember: Text(nl: "hetzelfde onderdeel tweemaal", en: "the same member twice")
    case .tooDeep: Text(nl: "te diep genest", en: "nested too deeply")
    case .textAfterValue: Text(nl: "er staat nog iets na het einde", en: "something follows the end")
    }
  }

  private static func kind(_ kind: PlanRefusal.Kind) -> Text {
    switch kind {
    case .object: Text(nl: "een object", en: "an object")
    case .list: Text(nl: "een lijst", en: "a list")
    case .string: Text(nl: "een tekst", en: "a string")
    case .integer: Text(nl: "een geheel getal", en: "a whole number")
    case .truthValue: Text(nl: "true of false", en: "true or false")
    case .dimensions: Text(nl: "dimensies", en: "dimensions")
    case .leaves: Text(nl: "bladeren", en: "leaves")
    case .nodes: Text(nl: "knopen", en: "nodes")
    case .cells: Text(nl: "cellen", en: "cells")
    case .rows: Text(nl: "rijen", en: "rows")
    case .releases: Text(nl: "uitgaven", en: "releases")
    case .tables: Text(nl: "tabellen", en: "tables")
    }
  }
}
