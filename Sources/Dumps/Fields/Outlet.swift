/// The source of an article: a domain or a name.
enum Outlet {
  /// The host of an address in lower case without `www.`, empty if it has none.
  static func host(_ address: String) -> String {
    let bytes = Array(address.utf8.prefix(512))
    guard let scheme = Scanning.find("://", in: bytes.span, from: 0, to: bytes.count) else {
      return ""
    }
    var host = bytes[(scheme + 3)...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    if let user = host.lastIndex(of: 0x40) { host = host[(user + 1)...] }
    if let port = host.firstIndex(of: 0x3A) { host = host[..<port] }
    let lower = host.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return bare(String(decoding: lower, as: UTF8.self))
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
