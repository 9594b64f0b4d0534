import Foundation

/// The directory of a legacy register: finds its files and loads them as bytes.
struct RegisterDirectory {
  let url: URL
  let limits: LegacyLimits
  let findings: ImportFindings

  /// Whether the directory is there; files that nobody would read are reported.
  func isThere() -> Bool {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    } catch {
      findings.report(.file(.directoryMissing), in: nil)
      return false
    }
    let known = Set(LegacyFile.allCases.map(\.name))
    for name in names where name.lowercased().hasSuffix(".csv") && !known.contains(name) {
      findings.report(.file(.unexpected), in: nil)
    }
    return true
  }

  /// The bytes of a file; `nil` when it can't be read, which is then reported.
  func bytes(of file: LegacyFile) -> [UInt8]? {
    let path = url.appendingPathComponent(file.name).resolvingSymlinksInPath().path
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      // Anything but a plain file, such as a pipe, could keep the reader waiting for ever.
      guard attributes[.type] as? FileAttributeType == .typeRegular else { return nothing(.unreadable, file) }
      guard let size = attributes[.size] as? Int, size <= limits.fileMebibytes << 20 else {
        return nothing(.tooLarge(mebibytes: limits.fileMebibytes), file)
      }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch CocoaError.fileReadNoSuchFile, CocoaError.fileNoSuchFile {
      return nothing(.missing, file)
    } catch {
      return nothing(.unreadable, file)
    }
  }

  private func nothing(_ fault: FileFault, _ file: LegacyFile) -> [UInt8]? {
    findings.report(.file(fault), in: file)
    return nil
  }
}
