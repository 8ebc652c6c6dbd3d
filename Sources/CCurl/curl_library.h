#ifndef NASHRA_CURL_LIBRARY_H
#define NASHRA_CURL_LIBRARY_H

#include <stdint.h>
#include <sys/socket.h>

// What we use of libcurl, by its stable binary interface (curl.se/libcurl/abi.html): no headers are needed to build.

typedef struct {
  int message;
  void *easy;
  union {
    void *other;
    int result;
  } data;
} curl_message;

/// As curl_sockaddr.
typedef struct {
  int family, kind, protocol;
  unsigned size;
  struct sockaddr address;
} curl_socket_address;

/// As curl_waitfd.
typedef struct {
  int file;
  short events, ready;
} curl_waited;

typedef struct {
  int (*global_init)(long flags);
  void *(*easy_init)(void);
  void (*easy_cleanup)(void *easy);
  void (*easy_reset)(void *easy);
  int (*easy_setopt)(void *easy, int option, ...);
  int (*easy_getinfo)(void *easy, int info, ...);
  const char *(*easy_strerror)(int result);
  void *(*slist_append)(void *list, const char *line);
  void (*slist_free_all)(void *list);
  void *(*multi_init)(void);
  int (*multi_cleanup)(void *multi);
  int (*multi_add_handle)(void *multi, void *easy);
  int (*multi_remove_handle)(void *multi, void *easy);
  int (*multi_perform)(void *multi, int *running);
  int (*multi_poll)(void *multi, void *extra, unsigned extra_count, int milliseconds, int *ready);
  curl_message *(*multi_info_read)(void *multi, int *left);
} curl_library;

/// Loads the library once; NULL where there is none.
const curl_library *curl_library_load(void);

enum {
  OPTION_URL = 10002,
  OPTION_ERRORBUFFER = 10010,
  OPTION_WRITEDATA = 10001,
  OPTION_WRITEFUNCTION = 20011,
  OPTION_USERAGENT = 10018,
  OPTION_HTTPHEADER = 10023,
  OPTION_HEADERDATA = 10029,
  OPTION_HEADERFUNCTION = 20079,
  OPTION_NOSIGNAL = 99,
  OPTION_ACCEPT_ENCODING = 10102,
  OPTION_TIMEOUT_MS = 155,
  OPTION_CONNECTTIMEOUT_MS = 156,
  OPTION_PROTOCOLS = 181,
  OPTION_QUICK_EXIT = 322,
  OPTION_PROXY = 10004,
  OPTION_USERNAME = 10173,
  OPTION_PASSWORD = 10174,
  OPTION_NOPROXY = 10177,
  OPTION_OPENSOCKETFUNCTION = 20163,
  OPTION_OPENSOCKETDATA = 10164,

  INFO_STATUS = 0x200002,
  INFO_SIZE_DOWNLOAD = 0x600008,
  INFO_REDIRECT_URL = 0x10001F,
  INFO_OS_ERRNO = 0x200019,

  PROTOCOLS_HTTP_HTTPS = 1 | 2,
  GLOBAL_ALL = 1 | 2,
  WAIT_READABLE = 1,
  SOCKET_BAD = -1,
};

/// Results of libcurl.
enum {
  RESULT_OK = 0,
  RESULT_UNSUPPORTED_PROTOCOL = 1,
  RESULT_URL_MALFORMAT = 3,
  RESULT_NO_PROXY_HOST = 5,
  RESULT_NO_HOST = 6,
  RESULT_NO_CONNECTION = 7,
  RESULT_WEIRD_SERVER_REPLY = 8,
  RESULT_HTTP2 = 16,
  RESULT_PARTIAL_FILE = 18,
  RESULT_WRITE = 23,
  RESULT_OUT_OF_MEMORY = 27,
  RESULT_TIMED_OUT = 28,
  RESULT_TLS_CONNECT = 35,
  RESULT_GOT_NOTHING = 52,
  RESULT_TLS_ENGINE = 53,
  RESULT_SEND = 55,
  RESULT_RECEIVE = 56,
  RESULT_TLS_CERTIFICATE = 58,
  RESULT_TLS_CIPHER = 59,
  RESULT_TLS_PEER = 60,
  RESULT_BAD_ENCODING = 61,
  RESULT_TLS_CA_FILE = 77,
  RESULT_TLS_ISSUER = 83,
  RESULT_TLS_STATUS = 91,
  RESULT_HTTP2_STREAM = 92,
};

#endif
