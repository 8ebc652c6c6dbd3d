import ArticleParsing
import Testing

struct SecretAddressTests {
  @Test(arguments: [
    ("https://me:geheim@a.example/feed", "https://me:•••@a.example/feed"),
    ("http://me:geheim@[2001:db8::1]:8080/x?y=z", "http://me:•••@[2001:db8::1]:8080/x?y=z"),
    ("https://me%40b.example:ge%40heim@a.example", "https://me%40b.example:•••@a.example"),
    ("https://me:ge@he@im@a.example/", "https://me:•••@a.example/"),
    ("https://me:ge/he?im@a.example/", "https://me:•••@a.example/"),
    ("https://:geheim@a.example/", "https://:•••@a.example/"),
    ("https://me:@a.example/", "https://me:•••@a.example/"),
    ("https://ghp0123456789abcdef@a.example/", "https://•••@a.example/"),
    ("https://ghp0123456789abcdef:x@a.example/", "https://•••@a.example/"),
    ("feed:https://me:geheim@a.example/", "feed:https://me:•••@a.example/"),
    ("feed://me:geheim@a.example/", "feed://me:•••@a.example/"),
    ("me:geheim@a.example/feed", "me:•••@a.example/feed"), ("http:me:geheim@a.example/", "http:•••@a.example/"),
    ("http:\\\\me:geheim@a.example/", "http:•••@a.example/"), ("//me:geheim@a.example/", "//me:•••@a.example/"),
    ("https://a.example/f?token=geheim", "https://a.example/f?token=•••"),
    ("https://a.example/f?a=1&Access_Token=geheim&b=2#x", "https://a.example/f?a=1&Access_Token=•••&b=2#x"),
    ("https://a.example/f?to%6Ben=geheim;key=geheim", "https://a.example/f?to%6Ben=•••;key=•••"),
    ("https://a.example/f;jsessionid=geheim?x#api-key=geheim", "https://a.example/f;jsessionid=•••?x#api-key=•••"),
    ("https://a.example/?url=https%3A%2F%2Fme%3Ageheim%40b.example%2F", "https://a.example/?url=•••"),
    ("https://a.example/?url=https://me:geheim@b.example/", "https://a.example/?url=https://me:•••@b.example/"),
    ("https://a.example/?u=x%3Ftoken%3Dgeheim&v=1", "https://a.example/?u=•••&v=1"),
    (
      "a redirect to “https://me:geheim@a.example/” and http://b.example/?sig=geheim is not followed",
      "a redirect to “https://me:•••@a.example/” and http://b.example/?sig=••• is not followed"
    ),
    (
      "exec:curl -s 'https://me:geheim@a.example/?token=geheim' | cat",
      "exec:curl -s 'https://me:•••@a.example/?token=•••' | cat"
    ),
  ])
  func `passwords and tokens are masked, and nothing else`(text: String, masked: String) {
    #expect(SecretAddress.masked(text) == masked)
    #expect(!SecretAddress.masked(text).contains("geheim"))
    // What is masked stays as it is.
    #expect(SecretAddress.masked(masked) == masked)
  }

  @Test(arguments: [
    "", "@", "://", "https://", "https://a.example/feed", "https://a.example:8080/@user/feed", "https://me@a.example/",
    "https://www.youtube.com/feeds/videos.xml?channel_id=UCBR8-60-B28hp2BmDPdntcQ", "https://[::1]:80/a:b@c",
    "mailto:me@a.example", "file:/home/me/a:b@c", "exec:ssh me@host cat 'a:b'",
    "https://a.example/?author=x&monkey=y&keyword=z",
    "https://a.example/?token=", "https://a.example/?token", "خلاصة", "أخبار: م@ن", "https://a.example/a;b=c?d=e",
  ])
  func `what has no secret stays`(text: String) {
    #expect(SecretAddress.masked(text) == text)
    #expect(SecretAddress.removed(from: text) == nil)
  }

  @Test(arguments: [
    ("https://me:geheim@a.example/feed?x=1", "https://a.example/feed?x=1"),
    ("https://a.example/f?token=geheim", "https://a.example/f"),
    ("https://a.example/f?token=geheim&b=2", "https://a.example/f?b=2"),
    ("https://a.example/f?a=1&token=geheim", "https://a.example/f?a=1"),
    ("https://a.example/f?a=1&token=geheim&b=2#c", "https://a.example/f?a=1&b=2#c"),
    ("https://a.example/f?token=geheim&key=geheim", "https://a.example/f"),
  ])
  func `without its secrets an address stays one`(address: String, rest: String) {
    #expect(SecretAddress.removed(from: address) == rest)
  }
}
