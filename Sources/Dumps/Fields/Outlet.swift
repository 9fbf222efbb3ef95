/// The source of an article: a domain or a name.
enum Outlet {
  /// The host of an address in lower case without `www.`, empty if it has none.
  static func host(_ address: String) -> String {
    let bytes = Array(address.utf8.prefix(512))
    guard let scheme = Scanning.find("://", in: bytes.span, from: 0, to: bytes.count) else {
      return ""
    }
    var host: [UInt8] = []
    for byte in bytes[(scheme + 3)...] {
      if byte == 0x2F || byte == 0x3F || byte == 0x23 || byte == 0x3A { break }
      if byte == 0x40 {
        host = []
        continue
      }
      host.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return bare(String(decoding: host, as: UTF8.self))
  }

  /// The outlet that a value names: the host of an address, a domain without `www.`, a name as it is.
  static func name(_ value: String) -> String {
    if value.utf8.contains(0x3A) {
      let host = host(value)
      if !host.isEmpty { return host }
    }
    guard value.utf8.contains(0x2E), !value.utf8.contains(0x20) else { return value }
    let lower = value.lowercased()
    return lower.hasPrefix("www.") ? bare(lower) : value
  }

  private static func bare(_ host: String) -> String {
    host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
