import Screen
import TestSupport
import Testing

@testable import ReaderUI

/// The frame in each language: from the right where it is read so.
@Suite struct LanguagePictureTests {
  private func list(_ interface: Interface) -> String {
    let articles = [
      article("ABC DEF", minutes: 5, source: "SRC"),
      article("headline", minutes: 60 * 24 * 3, unread: false, source: "src"),
    ]
    return picture(draw(reader(articles, interface: interface, columns: 60, rows: 6)).grid)
  }

  @Test func `Persian`() {
    #expect(
      list(.persian) == """
        | HDWNHDNAOJ ﮏﯾ · HLAQM 2                  AHHLAQM HٔMH  HRWN |
        | Wﯿﭘ HQﯿQD 5                                     FED CBA  • |
        | Wﯿﭘ ZOR 3                                      headline    |
        |                                                            |
        |                                                            |
        | 1/2    CORJ q · AHﮎAROJ c · AHBSﭼRB t · Wﯾ&Aﭘ / · AMNHAR ? |
        """)
  }

  @Test func `Urdu`() {
    #expect(
      list(.urdu) == """
        | AOﮨ Aﮬﮍﭘ ﮧN ﮏﯾA · NﯿMAXM 2               NﯿMAXM MAMT  ﮦRWN |
        | ﮯLﮩﭘ ﭧNM 5                                      FED CBA  • |
        | ﮯLﮩﭘ ND 3                                      headline    |
        |                                                            |
        |                                                            |
        | 1/2               RﮨAB q · ZﮉﯿF c · ﮓﯿﭨ t · RﭩLF / · DDM ? |
        """)
  }

  @Test func `Hebrew`() {
    #expect(
      list(.hebrew) == """
        | הארקנ אל תחא · תובתכ יתש                   תובתכה לכ  הרשנ |
        | תוקד 5 ינפל                                     FED CBA  • |
        | םימי 3 ינפל                                    headline    |
        |                                                            |
        |                                                            |
        | 1/2         האיצי q · תונזה c · תויגת t · ןוניס / · הרזע ? |
        """)
  }

  @Test func `French`() {
    #expect(
      list(.french) == """
        | Nashra  Tous les articles           2 articles · un non lu |
        | •  FED CBA                                il y a 5 minutes |
        |    headline                                 il y a 3 jours |
        |                                                            |
        |                                                            |
        | ? aide · / filtrer · t étiquettes · c flux · q quitter 1/2 |
        """)
  }

  /// A word's zero-width non-joiner takes no cell, and the letters beside it do not join.
  @Test func `a Persian word that is written in two parts stays one`() {
    let state = reader([article("می‌شود")], interface: .persian, columns: 30, rows: 4)
    let row = String(draw(state).grid.row(1).map(\.character))
    #expect(row.contains("ﺩﻮﺷﯽﻣ"), "\(row)")
  }
}
