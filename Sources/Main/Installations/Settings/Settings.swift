public import Desk
import Foundation
import Yams

/// The settings file, `luwte.yaml`. Everything in it can be left out; an unknown key is refused, since it is a typing error.
public struct Settings: Decodable, Sendable, Equatable {
  /// `sqlite:PATH` or `postgres://…`.
  public var database: String?
  /// The path of the root key file.
  public var keys: String?
  /// Which desk of the installation is meant; needed where there are several, and never guessed.
  public var chosenDesk: String?
  public var desk = Desk()
  public var serve = Serve()
  public var followUp = FollowUp()

  /// What the desk is called and how it is reached.
  public struct Desk: Decodable, Sendable, Equatable {
    /// What the desk is called. Where an installation has several desks, it also says which of them these settings are of.
    public var name: String?
    public var phone = "030 000 24 24"
    public var timeZone = "Europe/Amsterdam"
    public var language = "nl"
    public var team = "Loket"
    /// The number of the crisis service of mental health care in the region; none shows the national numbers alone.
    public var crisisService: String?
    /// Where the quick exit of the pages for clients leads; `nil` is the usual place.
    public var quickExit: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case name, phone, language, team
      case timeZone = "time-zone"
      case crisisService = "crisis-service"
      case quickExit = "quick-exit"
    }

    public init() {}

    public init(from decoder: any Decoder) throws {
      try decoder.refuseUnknownKeys(Set(CodingKeys.allCases.map(\.rawValue)))
      let values = try decoder.container(keyedBy: CodingKeys.self)
      name = try values.decodeIfPresent(String.self, forKey: .name)
      phone = try values.decodeIfPresent(String.self, forKey: .phone) ?? phone
      timeZone = try values.decodeIfPresent(String.self, forKey: .timeZone) ?? timeZone
      language = try values.decodeIfPresent(String.self, forKey: .language) ?? language
      team = try values.decodeIfPresent(String.self, forKey: .team) ?? team
      crisisService = try values.decodeIfPresent(String.self, forKey: .crisisService)
      quickExit = try values.decodeIfPresent(String.self, forKey: .quickExit)
    }
  }

  /// Where the desk is served.
  public struct Serve: Decodable, Sendable, Equatable {
    /// `ADDRESS:PORT`.
    public var listen = "127.0.0.1:8080"
    /// The origins under which browsers reach the desk; with one of them on https, cookies and headers are secure.
    public var origins: [String] = []

    enum CodingKeys: String, CodingKey, CaseIterable { case listen, origins }

    public init() {}

    public init(from decoder: any Decoder) throws {
      try decoder.refuseUnknownKeys(Set(CodingKeys.allCases.map(\.rawValue)))
      let values = try decoder.container(keyedBy: CodingKeys.self)
      listen = try values.decodeIfPresent(String.self, forKey: .listen) ?? listen
      origins = try values.decodeIfPresent([String].self, forKey: .origins) ?? origins
    }
  }

  /// When the desk comes back after an event.
  public struct FollowUp: Decodable, Sendable, Equatable {
    public var contactDays = FollowUpRule.standard.contactDays
    public var rescreenDay = FollowUpRule.standard.rescreenDay
    public var rescreenGrace = FollowUpRule.standard.rescreenGrace

    enum CodingKeys: String, CodingKey, CaseIterable {
      case contactDays = "contact-days"
      case rescreenDay = "rescreen-day"
      case rescreenGrace = "rescreen-grace"
    }

    public init() {}

    public init(from decoder: any Decoder) throws {
      try decoder.refuseUnknownKeys(Set(CodingKeys.allCases.map(\.rawValue)))
      let values = try decoder.container(keyedBy: CodingKeys.self)
      contactDays = try values.decodeIfPresent([Int].self, forKey: .contactDays) ?? contactDays
      rescreenDay = try values.decodeIfPresent(Int.self, forKey: .rescreenDay) ?? rescreenDay
      rescreenGrace = try values.decodeIfPresent(Int.self, forKey: .rescreenGrace) ?? rescreenGrace
      let days = 1...365
      guard contactDays.allSatisfy(days.contains), days.contains(rescreenDay), (0...90).contains(rescreenGrace) else {
        throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a day"))
      }
    }

    /// The same as a rule of the desk.
    public var rule: FollowUpRule {
      FollowUpRule(contactDays: contactDays, rescreenDay: rescreenDay, rescreenGrace: rescreenGrace)
    }
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case database, keys, desk, serve
    case followUp = "follow-up"
  }

  public init() {}

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(Set(CodingKeys.allCases.map(\.rawValue)))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    database = try values.decodeIfPresent(String.self, forKey: .database)
    keys = try values.decodeIfPresent(String.self, forKey: .keys)
    desk = try values.decodeIfPresent(Desk.self, forKey: .desk) ?? desk
    serve = try values.decodeIfPresent(Serve.self, forKey: .serve) ?? serve
    followUp = try values.decodeIfPresent(FollowUp.self, forKey: .followUp) ?? followUp
  }

  /// Reads a settings file.
  public static func load(from path: String) throws(InstallationFailure) -> Settings {
    do {
      let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
      return try YAMLDecoder().decode(Settings.self, from: text.isEmpty ? "{}" : text)
    } catch let error as DecodingError {
      throw .configuration(path: path, place: error.place)
    } catch {
      throw .configurationUnreadable(path: path)
    }
  }
}
