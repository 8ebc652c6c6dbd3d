import Foundation
import TestSupport
import Testing

/// libcurl as it is and as it might be. Its numbers are written out in our own header, for it is loaded and not linked.
@Suite(.enabled(if: canCompile, "no C compiler is installed"))
struct CurlLibraryTests {
  private static let folder = packageRoot.appending(path: "Sources/CCurl").path

  private static func compile(_ text: String, _ arguments: [String]) throws -> (text: String, status: Int32) {
    let files = try TemporaryFolder()
    defer { withExtendedLifetime(files) {} }
    let source = try files.write(text, to: "source.c")
    return try run(["cc", "-w", "-I", folder] + arguments + [source], output: files.url.path + "/out")
  }

  static let hasHeader = (try? compile("#include <curl/curl.h>", ["-fsyntax-only"]).status) == 0

  /// What is called otherwise there.
  private static let names = [
    "INFO_STATUS": "CURLINFO_RESPONSE_CODE", "INFO_SIZE_DOWNLOAD": "CURLINFO_SIZE_DOWNLOAD_T",
    "PROTOCOLS_HTTP_HTTPS": "(CURLPROTO_HTTP | CURLPROTO_HTTPS)", "GLOBAL_ALL": "CURL_GLOBAL_ALL",
    "WAIT_READABLE": "CURL_WAIT_POLLIN", "SOCKET_BAD": "CURL_SOCKET_BAD",
    "RESULT_UNSUPPORTED_PROTOCOL": "CURLE_UNSUPPORTED_PROTOCOL", "RESULT_NO_PROXY_HOST": "CURLE_COULDNT_RESOLVE_PROXY",
    "RESULT_NO_HOST": "CURLE_COULDNT_RESOLVE_HOST", "RESULT_NO_CONNECTION": "CURLE_COULDNT_CONNECT",
    "RESULT_TIMED_OUT": "CURLE_OPERATION_TIMEDOUT", "RESULT_TLS_CONNECT": "CURLE_SSL_CONNECT_ERROR",
    "RESULT_TLS_ENGINE": "CURLE_SSL_ENGINE_NOTFOUND", "RESULT_SEND": "CURLE_SEND_ERROR",
    "RESULT_RECEIVE": "CURLE_RECV_ERROR", "RESULT_WRITE": "CURLE_WRITE_ERROR",
    "RESULT_TLS_CERTIFICATE": "CURLE_SSL_CERTPROBLEM",
    "RESULT_TLS_CIPHER": "CURLE_SSL_CIPHER", "RESULT_TLS_PEER": "CURLE_PEER_FAILED_VERIFICATION",
    "RESULT_BAD_ENCODING": "CURLE_BAD_CONTENT_ENCODING", "RESULT_TLS_CA_FILE": "CURLE_SSL_CACERT_BADFILE",
    "RESULT_TLS_ISSUER": "CURLE_SSL_ISSUER_ERROR", "RESULT_TLS_STATUS": "CURLE_SSL_INVALIDCERTSTATUS",
  ]

  @Test(.enabled(if: hasHeader, "libcurl's header is not installed (libcurl4-openssl-dev)"))
  func `each number and each structure is the one of libcurl's header`() throws {
    let header = try String(contentsOfFile: Self.folder + "/curl_library.h", encoding: .utf8)
    let ours = header.matches(of: /\n\s+([A-Z0-9_]+) =/).map { String($0.output.1) }
    try #require(ours.count > 40)
    var lines = ours.map { name in
      let theirs =
        Self.names[name]
        ?? name.replacing(/^OPTION_/, with: "CURLOPT_").replacing(/^INFO_/, with: "CURLINFO_")
        .replacing(/^RESULT_/, with: "CURLE_")
      // An enumerator of theirs that this header does not know yet stops the compiler, as a wrong number does.
      return "_Static_assert((long)\(name) == (long)\(theirs), \"\(name)\");"
    }
    for (ours, theirs, members) in [
      ("curl_message", "CURLMsg", [("message", "msg"), ("easy", "easy_handle"), ("data", "data")]),
      ("curl_waited", "struct curl_waitfd", [("file", "fd"), ("events", "events"), ("ready", "revents")]),
      (
        "curl_socket_address", "struct curl_sockaddr",
        [
          ("family", "family"), ("kind", "socktype"), ("protocol", "protocol"), ("size", "addrlen"),
          ("address", "addr"),
        ]
      ),
    ] {
      lines.append("_Static_assert(sizeof(\(ours)) == sizeof(\(theirs)), \"\(ours)\");")
      for (our, their) in members {
        lines.append("_Static_assert(offsetof(\(ours), \(our)) == offsetof(\(theirs), \(their)), \"\(ours).\(our)\");")
      }
    }
    let text =
      "#include <stddef.h>\n#include <curl/curl.h>\n#include \"curl_library.h\"\n" + lines.joined(separator: "\n")
    let compiled = try Self.compile(text, ["-fsyntax-only"])
    #expect(compiled.status == 0, "\(compiled.text)")
  }

  #if os(Linux)
    /// A library that takes every option but one, and notes when it is asked to connect.
    private static let other = """
      #include <fcntl.h>
      #include <stddef.h>
      int curl_global_init(long flags) { return 0; }
      void *curl_easy_init(void) { return "easy"; }
      void curl_easy_cleanup(void *easy) {}
      void curl_easy_reset(void *easy) {}
      int curl_easy_setopt(void *easy, int option, ...) { return option == REFUSED ? 48 : 0; }
      int curl_easy_getinfo(void *easy, int info, ...) { return 48; }
      const char *curl_easy_strerror(int result) { return ""; }
      void *curl_slist_append(void *list, const char *line) { return "list"; }
      void curl_slist_free_all(void *list) {}
      void *curl_multi_init(void) { return "multi"; }
      int curl_multi_cleanup(void *multi) { return 0; }
      int curl_multi_add_handle(void *multi, void *easy) { open("asked", O_CREAT | O_WRONLY, 0600); return 0; }
      int curl_multi_remove_handle(void *multi, void *easy) { return 0; }
      int curl_multi_perform(void *multi, int *running) { *running = 0; return 0; }
      int curl_multi_poll(void *multi, void *extra, unsigned count, int milliseconds, int *ready) { return 0; }
      void *curl_multi_info_read(void *multi, int *left) { return NULL; }
      """

    /// Which connections are opened, by which protocols, through which proxy; and two that only save time and bytes.
    @Test(arguments: [(20163, false), (10164, false), (181, false), (10004, false), (322, true), (10102, true)])
    func `a library without an option that matters is not asked for anything`(option: Int, isAsked: Bool) throws {
      let cli = try CommandLine()
      let compiled = try Self.compile(
        Self.other, ["-shared", "-fPIC", "-DREFUSED=\(option)", "-o", cli.folder.path + "/libcurl.so.4"])
      try #require(compiled.status == 0, "\(compiled.text)")
      let result = try cli.shell(
        "export LD_LIBRARY_PATH='\(cli.folder.path)'; nashra feeds add http://192.0.2.1/feed.xml; nashra refresh")
      #expect(FileManager.default.fileExists(atPath: cli.folder.path + "/asked") == isAsked, "\(result.errors)")
      #expect(result.errors.contains("option \(option)") != isAsked, "\(result.errors)")
    }
  #endif
}

private let canCompile = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
  .contains { FileManager.default.isExecutableFile(atPath: "\($0)/cc") }
