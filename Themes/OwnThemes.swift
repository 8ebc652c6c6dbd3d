/// The themes of this folder, compiled into the program: it finds them wherever it is copied to. A file of the same name
/// in a folder of the reader's goes before.
public enum OwnThemes {
  public static var all: [(name: String, bytes: [UInt8])] {
    [
      ("nashra-coffee", PackageResources.nashra_coffee_yaml),
      ("nashra-contrast", PackageResources.nashra_contrast_yaml),
      ("nashra-dark", PackageResources.nashra_dark_yaml),
      ("nashra-light", PackageResources.nashra_light_yaml),
      ("nashra-night", PackageResources.nashra_night_yaml),
      ("nashra-olive", PackageResources.nashra_olive_yaml),
      ("nashra-paper", PackageResources.nashra_paper_yaml),
      ("nashra-sand", PackageResources.nashra_sand_yaml),
      ("nashra-sea", PackageResources.nashra_sea_yaml),
    ]
  }
}
