#ifndef NASHRA_CURL_FETCH_H
#define NASHRA_CURL_FETCH_H

#include <stddef.h>
#include <stdint.h>

// One HTTP exchange by libcurl, which is loaded when the first is asked for: linked, it and its thirty libraries would
// cost every start of the program 9 ms at least. No redirect is followed; only http and https are spoken.

typedef struct {
  const char *url;
  /// Sent with the request; NULL for none.
  const char *user, *password;
  /// Through which it goes; NULL for a direct connection. What the environment says is not asked.
  const char *proxy;
  const char *user_agent;
  /// Lines of the request's header, the last one NULL.
  const char *const *headers;
  /// To a connection, with TLS; from then on without a byte; for all of it. In milliseconds.
  int64_t connect_limit, stall_limit, time_limit;
  /// Bytes: as they come, as they are when decompressed, and of the answer's header.
  int64_t wire_limit, body_limit, header_limit;
  /// How many times what came may be what it becomes; asked from `ratio_floor` bytes on.
  int64_t ratio_limit, ratio_floor;
  /// Whether bytes are taken as they come, without asking that they be compressed and whatever their encoding is called.
  int is_undecoded;
  /// A descriptor that becomes readable when the exchange is to be given up.
  int cancel;
  /// Whether a numeric address must not be connected to; NULL where all may be. `context` is handed on. A connection
  /// that is kept is used again only by requests that ask as this one did.
  int (*is_forbidden)(const char *address, void *context);
  void *context;
} curl_request;

typedef enum {
  CURL_FETCHED,
  CURL_CANCELLED,
  CURL_NO_LIBRARY,
  CURL_BAD_ADDRESS,
  CURL_NO_HOST,
  CURL_NO_CONNECTION,
  CURL_NO_TLS,
  CURL_TOO_SLOW,
  CURL_TOO_LARGE,
  CURL_RATIO,
  CURL_HEADER_TOO_LARGE,
  CURL_BAD_ENCODING,
  CURL_CUT_OFF,
  CURL_NO_HTTP,
  CURL_FORBIDDEN,
  CURL_FAILED,
} curl_outcome;

typedef struct {
  curl_outcome outcome;
  int status;
  /// Decompressed.
  uint8_t *body;
  size_t body_count;
  /// Of the final answer, with its status line.
  uint8_t *header;
  size_t header_count;
  /// Where a redirect leads, absolute; else NULL.
  char *redirect;
  /// The system's number of the error that hindered a connection; 0 for none.
  int system_error;
  /// What libcurl says of a failure.
  char reason[256];
} curl_response;

/// Blocks until the exchange has ended. May be called on many threads at once; connections are kept for the next.
void curl_fetch(const curl_request *request, curl_response *response);

/// Frees what `curl_fetch` left in the response.
void curl_response_free(curl_response *response);

/// Closes the connections that nobody uses.
void curl_close_idle(void);

#endif
