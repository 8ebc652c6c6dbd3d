# A Homebrew formula, written by its documentation and not tried: nobody had a Mac at hand.
class Nashra < Formula
  desc "News reader for the terminal that is right to left first"
  homepage "https://example.org/nashra" # There is none yet.
  license "MIT"
  head "https://example.org/nashra.git", branch: "main"

  depends_on xcode: ["16.4", :build]
  uses_from_macos "swift" => :build
  uses_from_macos "curl"
  uses_from_macos "ncurses"
  uses_from_macos "sqlite"

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "nashra"
    system ".packaging/install", ".build/release/nashra", prefix
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/nashra --version") unless build.head?
    assert_match "nashra-dark", shell_output("#{bin}/nashra themes list")
  end
end
