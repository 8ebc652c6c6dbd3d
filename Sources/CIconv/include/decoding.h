// Encodings by name. iconv's type for a converter is a pointer or a number, depending on the system, and its handling
// of errors is by errno: both stay in C.
#ifndef DECODING_H
#define DECODING_H

#include <stddef.h>
#include <stdint.h>

/// Text in UTF-8 and how many bytes were none in their encoding; `bytes` is NULL if the encoding is unknown.
typedef struct {
  uint8_t *bytes;
  size_t count;
  size_t bad;
} decoded_text;

/// `bytes` in the encoding of that name (iconv's and the IANA's) as UTF-8. U+FFFD stands for each bad byte. Free the
/// text with `decoding_free`.
decoded_text decoding_decode(const char *encoding, const uint8_t *bytes, size_t count);

void decoding_free(decoded_text text);

#endif
