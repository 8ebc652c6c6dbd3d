#include "gunzip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// zlib, by its stable binary interface; loaded when it is needed, as libcurl is.

/// As z_stream.
typedef struct {
  const uint8_t *next_in;
  unsigned avail_in;
  unsigned long total_in;
  uint8_t *next_out;
  unsigned avail_out;
  unsigned long total_out;
  const char *message;
  void *state;
  void *(*allocate)(void *, unsigned, unsigned);
  void (*release)(void *, void *);
  void *opaque;
  int data_type;
  unsigned long adler, reserved;
} stream;

enum { RESULT_OK = 0, RESULT_END = 1, RESULT_NO_ROOM = -5, NO_FLUSH = 0, GZIP_WINDOW = 15 + 16 };

static int (*inflate_init)(stream *, int, const char *, int);
static int (*inflate_step)(stream *, int);
static int (*inflate_end)(stream *);
static const char *(*version)(void);

static void load(void) {
  const char *names[] = {"libz.so.1", "libz.1.dylib", "libz.so"};
  void *library = NULL;
  for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  *(void **)&inflate_init = dlsym(library, "inflateInit2_");
  *(void **)&inflate_step = dlsym(library, "inflate");
  *(void **)&inflate_end = dlsym(library, "inflateEnd");
  *(void **)&version = dlsym(library, "zlibVersion");
}

gunzip_outcome gunzip(const uint8_t *bytes, size_t count, size_t limit, uint8_t **result, size_t *result_count) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  *result = NULL;
  *result_count = 0;
  if (!inflate_init || !inflate_step || !inflate_end || !version) return GUNZIP_NO_LIBRARY;
  if (count > 1u << 30 || limit > 1u << 30) return GUNZIP_TOO_LARGE;
  stream stream;
  memset(&stream, 0, sizeof stream);
  if (inflate_init(&stream, GZIP_WINDOW, version(), (int)sizeof stream) != RESULT_OK) return GUNZIP_BAD;
  stream.next_in = bytes;
  stream.avail_in = (unsigned)count;
  size_t room = 0;
  gunzip_outcome outcome = GUNZIP_DONE;
  while (1) {
    if (*result_count == room) {
      if (room > limit) {
        outcome = GUNZIP_TOO_LARGE;
        break;
      }
      size_t larger = room ? room * 2 : 1 << 16;
      // A byte more tells that there are too many.
      if (larger > limit) larger = limit + 1;
      uint8_t *moved = realloc(*result, larger);
      if (!moved) {
        outcome = GUNZIP_TOO_LARGE;
        break;
      }
      *result = moved;
      room = larger;
    }
    stream.next_out = *result + *result_count;
    stream.avail_out = (unsigned)(room - *result_count);
    int step = inflate_step(&stream, NO_FLUSH);
    *result_count = room - stream.avail_out;
    if (step == RESULT_END) break;
    if (step == RESULT_OK && (stream.avail_in || !stream.avail_out)) continue;
    if (step == RESULT_OK || step == RESULT_NO_ROOM) {
      outcome = GUNZIP_CUT_OFF;
    } else {
      outcome = GUNZIP_BAD;
    }
    break;
  }
  inflate_end(&stream);
  return outcome;
}
