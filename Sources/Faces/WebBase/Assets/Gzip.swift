import CZlib

/// Makes a file of the product small (RFC 1952). Only files that are the same for everybody: a page with something secret
/// in it, made small beside what a stranger sent, gives its length away (BREACH).
enum Gzip {
  /// The gzip form of its own header, on top of zlib's largest window.
  private static let window: Int32 = 15 + 16
  private static let memory: Int32 = 9

  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(
        &stream, Z_BEST_COMPRESSION, Z_DEFLATED, window, memory, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { preconditionFailure("zlib can't begin") }
    defer { deflateEnd(&stream) }
    return [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(bytes.count)))) { output, count in
      bytes.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { preconditionFailure("zlib can't end") }
      }
      count = Int(stream.total_out)
    }
  }
}
