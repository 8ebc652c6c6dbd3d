#ifndef NASHRA_GUNZIP_H
#define NASHRA_GUNZIP_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  GUNZIP_DONE,
  /// The system has no zlib.
  GUNZIP_NO_LIBRARY,
  /// It is no gzip, or damaged.
  GUNZIP_BAD,
  /// It ends too early.
  GUNZIP_CUT_OFF,
  /// It becomes more than the limit.
  GUNZIP_TOO_LARGE,
} gunzip_outcome;

/// Decompresses a file of gzip (RFC 1952). `*result` has `*result_count` bytes and is to be freed, whatever is returned.
gunzip_outcome gunzip(const uint8_t *bytes, size_t count, size_t limit, uint8_t **result, size_t *result_count);

#endif
