#include "curl_fetch.h"

#include <locale.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

#include "curl_library.h"
#include "descriptors.h"

/// A pair of handles, which keeps its connections for the next exchange.
typedef struct worker {
  void *easy, *multi;
  struct worker *next;
  /// `scheme://host:port` of the last exchange.
  char origin[256];
  /// Its connections were asked about, all of them; only such ones serve a request that asks.
  int asks;
} worker;

typedef struct {
  const curl_library *curl;
  void *easy;
  const curl_request *request;
  curl_response *response;
  size_t body_room, header_room;
  /// Why a callback gave up; CURL_FETCHED where none did.
  curl_outcome refusal;
  int64_t last_byte;
  /// The empty line behind the header has come. libcurl takes a header that is cut off for a whole one.
  int has_header;
  /// A connection was not made because it is forbidden.
  int is_forbidden;
} exchange;

static pthread_mutex_t idle_mutex = PTHREAD_MUTEX_INITIALIZER;
static worker *idle;

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void copy_origin(char *origin, size_t room, const char *url) {
  const char *host = strstr(url, "://");
  size_t count = host ? (size_t)(host - url) + 3 : 0;
  count += strcspn(url + count, "/?#");
  if (count >= room) count = room - 1;
  memcpy(origin, url, count);
  origin[count] = 0;
}

/// A worker that is connected to the same server, else any other, else a new one; NULL without memory.
static worker *take_worker(const curl_library *curl, const char *url, int asks) {
  char origin[sizeof((worker *)0)->origin];
  copy_origin(origin, sizeof origin, url);
  pthread_mutex_lock(&idle_mutex);
  worker **place = &idle;
  while (*place && ((*place)->asks != asks || strcmp((*place)->origin, origin) != 0)) place = &(*place)->next;
  if (!*place) {
    place = &idle;
    while (*place && (*place)->asks != asks) place = &(*place)->next;
  }
  worker *found = *place;
  if (found) *place = found->next;
  pthread_mutex_unlock(&idle_mutex);
  if (!found) {
    found = calloc(1, sizeof *found);
    if (!found) return NULL;
    found->easy = curl->easy_init();
    found->multi = curl->multi_init();
    if (!found->easy || !found->multi) {
      if (found->easy) curl->easy_cleanup(found->easy);
      if (found->multi) curl->multi_cleanup(found->multi);
      free(found);
      return NULL;
    }
  }
  memcpy(found->origin, origin, sizeof origin);
  found->asks = asks;
  return found;
}

static void give_back(worker *worker) {
  pthread_mutex_lock(&idle_mutex);
  worker->next = idle;
  idle = worker;
  pthread_mutex_unlock(&idle_mutex);
}

void curl_close_idle(void) {
  pthread_mutex_lock(&idle_mutex);
  worker *first = idle;
  idle = NULL;
  pthread_mutex_unlock(&idle_mutex);
  while (first) {
    const curl_library *curl = curl_library_load();
    worker *next = first->next;
    curl->easy_cleanup(first->easy);
    curl->multi_cleanup(first->multi);
    free(first);
    first = next;
  }
}

/// Appends to a buffer that doubles; 0 without memory.
static int append(uint8_t **bytes, size_t *count, size_t *room, const void *more, size_t size) {
  if (*room - *count < size) {
    size_t needed = *count + size;
    size_t larger = *room < 4096 ? 4096 : *room * 2;
    if (larger < needed) larger = needed;
    uint8_t *moved = realloc(*bytes, larger);
    if (!moved) return 0;
    *bytes = moved;
    *room = larger;
  }
  memcpy(*bytes + *count, more, size);
  *count += size;
  return 1;
}

/// Tells libcurl to give up, for less is returned than was offered.
static size_t refuse(exchange *exchange, curl_outcome why) {
  exchange->refusal = why;
  return 0;
}

static size_t write_body(char *data, size_t one, size_t size, void *context) {
  exchange *exchange = context;
  curl_response *response = exchange->response;
  const curl_request *request = exchange->request;
  exchange->last_byte = now();
  int64_t count = (int64_t)(response->body_count + one * size);
  int64_t wire = 0;
  exchange->curl->easy_getinfo(exchange->easy, INFO_SIZE_DOWNLOAD, &wire);
  if (count > request->body_limit || wire > request->wire_limit) return refuse(exchange, CURL_TOO_LARGE);
  if (count > request->ratio_floor && count / request->ratio_limit > wire) return refuse(exchange, CURL_RATIO);
  if (!append(&response->body, &response->body_count, &exchange->body_room, data, one * size)) {
    return refuse(exchange, CURL_TOO_LARGE);
  }
  return one * size;
}

static size_t write_header(char *data, size_t one, size_t size, void *context) {
  exchange *exchange = context;
  curl_response *response = exchange->response;
  exchange->last_byte = now();
  if (one * size == 0) return 0;
  // An answer of its own stands before the final one: 100 Continue, a proxy's.
  if (one * size >= 5 && memcmp(data, "HTTP/", 5) == 0) {
    response->header_count = 0;
    exchange->has_header = 0;
  }
  // A trailer, behind the body.
  if (exchange->has_header) return one * size;
  exchange->has_header = data[0] == '\n' || (one * size >= 2 && data[0] == '\r' && data[1] == '\n');
  if ((int64_t)(response->header_count + one * size) > exchange->request->header_limit
    || !append(&response->header, &response->header_count, &exchange->header_room, data, one * size)) {
    return refuse(exchange, CURL_HEADER_TOO_LARGE);
  }
  return one * size;
}

/// Asked for each address that a host has, behind the resolution of its name.
static int open_socket(void *context, int purpose, curl_socket_address *address) {
  (void)purpose;
  exchange *exchange = context;
  char name[64];
  if (exchange->request->is_forbidden) {
    int unreadable = getnameinfo(&address->address, address->size, name, sizeof name, NULL, 0, NI_NUMERICHOST);
    if (unreadable || exchange->request->is_forbidden(name, exchange->request->context)) {
      exchange->is_forbidden = 1;
      return SOCKET_BAD;
    }
  }
  // Commands that are started meanwhile must not inherit it.
  return descriptors_socket(address->family, address->kind, address->protocol);
}

static curl_outcome outcome(int result) {
  switch (result) {
    case RESULT_OK: return CURL_FETCHED;
    case RESULT_UNSUPPORTED_PROTOCOL:
    case RESULT_URL_MALFORMAT: return CURL_BAD_ADDRESS;
    case RESULT_NO_PROXY_HOST:
    case RESULT_NO_HOST: return CURL_NO_HOST;
    case RESULT_NO_CONNECTION: return CURL_NO_CONNECTION;
    case RESULT_TLS_CONNECT:
    case RESULT_TLS_ENGINE:
    case RESULT_TLS_CERTIFICATE:
    case RESULT_TLS_CIPHER:
    case RESULT_TLS_PEER:
    case RESULT_TLS_CA_FILE:
    case RESULT_TLS_ISSUER:
    case RESULT_TLS_STATUS: return CURL_NO_TLS;
    case RESULT_TIMED_OUT: return CURL_TOO_SLOW;
    // Writing fails where we refuse, which was told before, or where Brotli or Zstandard cannot be decompressed.
    case RESULT_WRITE:
    case RESULT_BAD_ENCODING: return CURL_BAD_ENCODING;
    case RESULT_PARTIAL_FILE:
    case RESULT_GOT_NOTHING:
    case RESULT_SEND:
    case RESULT_RECEIVE:
    case RESULT_HTTP2_STREAM: return CURL_CUT_OFF;
    case RESULT_WEIRD_SERVER_REPLY:
    case RESULT_HTTP2: return CURL_NO_HTTP;
    default: return CURL_FAILED;
  }
}

static int is_cancelled(int file) {
  struct pollfd cancel = {file, POLLIN, 0};
  return file >= 0 && poll(&cancel, 1, 0) > 0;
}

/// Drives the one transfer of `multi` to its end.
static curl_outcome drive(exchange *exchange, void *multi, int *result) {
  const curl_library *curl = exchange->curl;
  curl_waited cancel = {exchange->request->cancel, WAIT_READABLE, 0};
  int running = 1;
  while (1) {
    if (is_cancelled(cancel.file)) return CURL_CANCELLED;
    if (curl->multi_perform(multi, &running) != 0) return CURL_FAILED;
    if (!running) break;
    int64_t left = exchange->last_byte + exchange->request->stall_limit - now();
    if (left <= 0) return CURL_TOO_SLOW;
    if (left > 1000) left = 1000;
    if (curl->multi_poll(multi, &cancel, cancel.file >= 0, (int)left, NULL) != 0) return CURL_FAILED;
  }
  int messages;
  curl_message *message = curl->multi_info_read(multi, &messages);
  if (!message) return CURL_FAILED;
  *result = message->data.result;
  if (exchange->refusal != CURL_FETCHED) return exchange->refusal;
  if (*result == RESULT_NO_CONNECTION && exchange->is_forbidden) return CURL_FORBIDDEN;
  return *result == RESULT_OK && !exchange->has_header ? CURL_CUT_OFF : outcome(*result);
}

static locale_t utf8;
static void make_utf8(void) { utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

static void fetch(const curl_library *curl, const curl_request *request, curl_response *response);

void curl_fetch(const curl_request *request, curl_response *response) {
  memset(response, 0, sizeof *response);
  response->outcome = CURL_FAILED;
  const curl_library *curl = curl_library_load();
  if (!curl) {
    response->outcome = CURL_NO_LIBRARY;
    return;
  }
  // Host names beyond ASCII are read by the locale of the thread, and an address of ours is UTF-8 whatever that is.
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_utf8);
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  fetch(curl, request, response);
  if (before) uselocale(before);
}

static void fetch(const curl_library *curl, const curl_request *request, curl_response *response) {
  worker *worker = take_worker(curl, request->url, request->is_forbidden != NULL);
  if (!worker) return;
  void *easy = worker->easy;
  exchange exchange = {curl, easy, request, response, 0, 0, CURL_FETCHED, now(), 0, 0};
  void *lines = NULL;
  for (const char *const *line = request->headers; *line; line++) {
    void *longer = curl->slist_append(lines, *line);
    if (longer) lines = longer;
  }
  curl->easy_setopt(easy, OPTION_ERRORBUFFER, response->reason);
  // All that the library can decompress; one that was built without this takes bytes as they are.
  if (!request->is_undecoded) curl->easy_setopt(easy, OPTION_ACCEPT_ENCODING, "");
  // Giving up must not wait for a name server; known since 7.87.
  curl->easy_setopt(easy, OPTION_QUICK_EXIT, 1L);

  // Nobody is asked where one of these is not taken: without it the request or its answer would be another than was
  // checked, or nothing would bound it.
  int refused = 0;
#define SET(option, value) \
  if (!refused && curl->easy_setopt(easy, option, value) != RESULT_OK) refused = option
  SET(OPTION_URL, request->url);
  SET(OPTION_PROTOCOLS, (long)PROTOCOLS_HTTP_HTTPS);
  SET(OPTION_USERAGENT, request->user_agent);
  SET(OPTION_HTTPHEADER, lines);
  SET(OPTION_NOSIGNAL, 1L);
  SET(OPTION_CONNECTTIMEOUT_MS, (long)request->connect_limit);
  SET(OPTION_TIMEOUT_MS, (long)request->time_limit);
  SET(OPTION_WRITEFUNCTION, write_body);
  SET(OPTION_WRITEDATA, &exchange);
  SET(OPTION_HEADERFUNCTION, write_header);
  SET(OPTION_HEADERDATA, &exchange);
  SET(OPTION_OPENSOCKETFUNCTION, open_socket);
  SET(OPTION_OPENSOCKETDATA, &exchange);
  // Empty ones say no to what the environment says.
  SET(OPTION_PROXY, request->proxy ? request->proxy : "");
  SET(OPTION_NOPROXY, "");
  if (request->user) {
    SET(OPTION_USERNAME, request->user);
    SET(OPTION_PASSWORD, request->password ? request->password : "");
  }
#undef SET
  if (refused) snprintf(response->reason, sizeof response->reason, "libcurl does not take its option %d", refused);

  int result = RESULT_OK;
  if (!refused && curl->multi_add_handle(worker->multi, easy) == 0) {
    response->outcome = drive(&exchange, worker->multi, &result);
    long status = 0, system_error = 0;
    const char *redirect = NULL;
    curl->easy_getinfo(easy, INFO_STATUS, &status);
    curl->easy_getinfo(easy, INFO_REDIRECT_URL, &redirect);
    curl->easy_getinfo(easy, INFO_OS_ERRNO, &system_error);
    response->status = (int)status;
    response->system_error = (int)system_error;
    response->redirect = redirect ? strdup(redirect) : NULL;
    curl->multi_remove_handle(worker->multi, easy);
  }
  if (response->outcome != CURL_FETCHED && !response->reason[0] && result != RESULT_OK) {
    strncpy(response->reason, curl->easy_strerror(result), sizeof response->reason - 1);
  }
  // Forgets the options, not the connections.
  curl->easy_reset(easy);
  curl->slist_free_all(lines);
  give_back(worker);
}

void curl_response_free(curl_response *response) {
  free(response->body);
  free(response->header);
  free(response->redirect);
  memset(response, 0, sizeof *response);
}
