/// What a client has to go on with, as the intake found it: in codes beside the worker's own words.
///
/// Help is meant to end where the client can go on alone, not where no problem is left. Both questions are our own words;
/// neither belongs to a published list.
public struct Strengths: Sendable, Hashable {
  public var coping: Coping
  public var ownStrength: OwnStrength

  public init(coping: Coping = .unknown, ownStrength: OwnStrength = .unknown) {
    self.coping = coping
    self.ownStrength = ownStrength
  }
}

/// How somebody mostly deals with what is hard.
public enum Coping: String, CodedChoice {
  case tackles
  case seeksSupport = "seeks-support"
  case distracts
  case avoids
  case withdraws
  case mixed
  case unknown
  case wontSay = "wont-say"

  public static let list = CodeList(
    "coping", Text(nl: "Hoe gaat de cliënt ermee om, meestal", en: "How the client mostly deals with it"),
    [
      Code("tackles", Text(nl: "Pakt het aan", en: "Tackles it")),
      Code("seeks-support", Text(nl: "Zoekt steun bij anderen", en: "Seeks support from others")),
      Code("distracts", Text(nl: "Zoekt afleiding", en: "Seeks distraction")),
      Code("avoids", Text(nl: "Gaat het uit de weg", en: "Avoids it")),
      Code("withdraws", Text(nl: "Trekt zich terug of piekert", en: "Withdraws or worries")),
      Code("mixed", Text(nl: "Verschilt per keer", en: "Differs from time to time")),
      .unknown, .wontSay,
    ])
}

/// How far somebody can go on by themselves, as worker and client see it together; asked at the intake and at each
/// evaluation.
public enum OwnStrength: String, CodedChoice {
  case none
  case little
  case mostly
  case alone
  case unknown
  case wontSay = "wont-say"

  public static let list = CodeList(
    "own-strength", Text(nl: "Kan op eigen kracht verder", en: "Can go on alone"),
    [
      Code("none", Text(nl: "Nog niet", en: "Not yet")),
      Code("little", Text(nl: "Een beetje", en: "A little")),
      Code("mostly", Text(nl: "Grotendeels", en: "Mostly")),
      Code("alone", Text(nl: "Ja", en: "Yes")),
      .unknown, .wontSay,
    ])
}
