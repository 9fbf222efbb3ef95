import Testing

/// Damage made by rule, place by place: what is hit is named, and its neighbours are kept.
struct DamageCatalogueTests {
  @Test(arguments: DamageCase.gzip) func gzip(damage: DamageCase) throws { try damage.check() }

  @Test(arguments: DamageCase.json) func json(damage: DamageCase) throws { try damage.check() }

  @Test(arguments: DamageCase.tar) func tar(damage: DamageCase) throws { try damage.check() }

  @Test(arguments: DamageCase.tables) func tables(damage: DamageCase) throws { try damage.check() }

  @Test(arguments: DamageCase.sgml) func sgml(damage: DamageCase) throws { try damage.check() }

  @Test(arguments: DamageCase.warc) func warc(damage: DamageCase) throws { try damage.check() }

  @Test func isLargeEnough() {
    let all = [
      DamageCase.gzip, DamageCase.json, DamageCase.tar, DamageCase.tables, DamageCase.sgml,
      DamageCase.warc,
    ]
    #expect(all.reduce(0) { $0 + $1.count } >= 300)
  }
}
