import Desk
import Foundation
import WebBase
import Yams

/// The settings file, `luwte.yaml`. Everything in it can be left out; an unknown key is refused, since it is a typing error.
struct Configuration: Decodable, Sendable, Equatable {
  /// `sqlite:PATH` or `postgres://…`.
  var database: String?
  /// The path of the root key file.
  var keys: String?
  var desk = Desk()
  var serve = Serve()
  var followUp = FollowUp()

  struct Desk: Decodable, Sendable, Equatable {
    var name = "Luwte"
    var phone = "030 000 24 24"
    var timeZone = "Europe/Amsterdam"
    var language = "nl"
    var team = "Loket"
    /// The number of the crisis service of mental health care in the region; none shows the national numbers alone.
    var crisisService: String?
    /// Where the quick exit of the pages for clients leads.
    var quickExit = DeskProfile.usualExit

    enum CodingKeys: String, CodingKey, CaseIterable {
      case name, phone, language, team
      case timeZone = "time-zone"
      case crisisService = "crisis-service"
      case quickExit = "quick-exit"
    }

    init() {}

    init(from decoder: any Decoder) throws {
      try decoder.refuseUnknownKeys(Set(CodingKeys.allCases.map(\.rawValue)))
      let values = try decoder.container(keyedBy: CodingKeys.self)
      name = try values.decodeIfPresent(String.self, forKey: .name) ?? name
      phone = try values.decodeIfPresent(String.self, forKey: .phone) ?? phone
      timeZone = try values.decodeIfPresent(String.self, forKey: .timeZone) ?? timeZone
      language = try values.decodeIfPresent(String.self, forKey: .language) ?? language
      team = try values.decodeIfPresent(String.self, forKey: .team) ?? team
      crisisService = try values.decodeIfPresent(String.self, forKey: .crisisService)
      quickExit = try values.decodeIfPresent(String.self, forKey: .quickExit) ?? quickExit
    }
  }

  struct Serve: Decodable, Sendable, Equatable {
    var listen = "127.0.0.1:8080"
    /// The origins under which browsers reach the desk; with one of them on https, cookies and headers are secure.
    var origins: [String] = []

    enum CodingKeys: String, CodingKey, CaseIterable { case listen, origins }

    init() {}

    init(from decoder: any Decoder) throws {
      try decoder.refuseUnknownKeys(Set(CodingKeys.allCases.map(\.rawValue)))
      let values = try decoder.container(keyedBy: CodingKeys.self)
      listen = try values.decodeIfPresent(String.self, forKey: .listen) ?? listen
      origins = try values.decodeIfPresent([String].self, forKey: .origins) ?? origins
    }
  }

  /// When the desk comes back after an event.
  struct FollowUp: Decodable, Sendable, Equatable {
    var contactDays = FollowUpRule.standard.contactDays
    var rescreenDay = FollowUpRule.standard.rescreenDay
    var rescreenGrace = FollowUpRule.standard.rescreenGrace

    enum CodingKeys: String, CodingKey, CaseIterable {
      case contactDays = "contact-days"
      case rescreenDay = "rescreen-day"
      case rescreenGrace = "rescreen-grace"
    }

    init() {}

    init(from decoder: any Decoder) throws {
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

    var rule: FollowUpRule {
      FollowUpRule(contactDays: contactDays, rescreenDay: rescreenDay, rescreenGrace: rescreenGrace)
    }
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case database, keys, desk, serve
    case followUp = "follow-up"
  }

  init() {}

  init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(Set(CodingKeys.allCases.map(\.rawValue)))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    database = try values.decodeIfPresent(String.self, forKey: .database)
    keys = try values.decodeIfPresent(String.self, forKey: .keys)
    desk = try values.decodeIfPresent(Desk.self, forKey: .desk) ?? desk
    serve = try values.decodeIfPresent(Serve.self, forKey: .serve) ?? serve
    followUp = try values.decodeIfPresent(FollowUp.self, forKey: .followUp) ?? followUp
  }

  /// Reads a settings file.
  static func load(from path: String) throws(CommandFailure) -> Configuration {
    do {
      let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
      return try YAMLDecoder().decode(Configuration.self, from: text.isEmpty ? "{}" : text)
    } catch let error as DecodingError {
      throw .configuration(path: path, place: error.place)
    } catch {
      throw .configurationUnreadable(path: path)
    }
  }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Decoder {
  fileprivate func refuseUnknownKeys(_ known: Set<String>) throws {
    let keys = try container(keyedBy: AnyKey.self).allKeys
    guard let unknown = keys.first(where: { !known.contains($0.stringValue) }) else { return }
    throw DecodingError.dataCorrupted(.init(codingPath: codingPath + [unknown], debugDescription: "unknown key"))
  }
}

extension DecodingError {
  /// The path of the key that is wrong, such as `desk.time-zone`.
  var place: String {
    let path: [any CodingKey] =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      case .keyNotFound(let key, let context): context.codingPath + [key]
      @unknown default: []
      }
    return path.isEmpty ? "-" : path.map(\.stringValue).joined(separator: ".")
  }
}
