#include "decoding.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

static const char replacement[] = "\xEF\xBF\xBD";

/// Twice the room; no bytes where there is none.
static void grow(decoded_text *text, size_t *capacity) {
  *capacity *= 2;
  uint8_t *larger = realloc(text->bytes, *capacity);
  if (larger == NULL) free(text->bytes);
  text->bytes = larger;
}

/// Appends what the converter holds back, for a mark may follow that becomes one letter with it, and lets it begin anew.
static void flush(iconv_t converter, decoded_text *text, size_t *capacity) {
  while (text->bytes != NULL) {
    char *out = (char *)text->bytes + text->count;
    size_t out_left = *capacity - text->count;
    size_t result = iconv(converter, NULL, NULL, &out, &out_left);
    text->count = (size_t)(out - (char *)text->bytes);
    if (result != (size_t)-1 || errno != E2BIG) return;
    grow(text, capacity);
  }
}

decoded_text decoding_decode(const char *encoding, const uint8_t *bytes, size_t count) {
  decoded_text text = {NULL, 0, 0};
  iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == (iconv_t)-1) return text;

  size_t capacity = count + count / 2 + 64;
  text.bytes = malloc(capacity);
  char *in = (char *)bytes;
  size_t in_left = count;
  while (text.bytes != NULL && in_left > 0) {
    char *out = (char *)text.bytes + text.count;
    size_t out_left = capacity - text.count;
    size_t result = iconv(converter, &in, &in_left, &out, &out_left);
    text.count = (size_t)(out - (char *)text.bytes);
    if (result != (size_t)-1) break;
    if (errno == E2BIG) {
      grow(&text, &capacity);
    } else {
      // A byte that begins no character, or a character that is cut off at the end.
      flush(converter, &text, &capacity);
      if (text.bytes != NULL && capacity - text.count < sizeof replacement) grow(&text, &capacity);
      if (text.bytes == NULL) break;
      memcpy(text.bytes + text.count, replacement, sizeof replacement - 1);
      text.count += sizeof replacement - 1;
      text.bad += 1;
      in += 1;
      in_left -= 1;
    }
  }
  flush(converter, &text, &capacity);
  iconv_close(converter);
  return text;
}

void decoding_free(decoded_text text) { free(text.bytes); }
