// What we use of libxml2, without its headers: those clash with Foundation's ICU when Swift sees them.
#ifndef CXML_H
#define CXML_H

#include <stddef.h>
#include <stdint.h>

/// What an HTML page says, as records one after another, so that no call goes from C back into Swift:
///
///     'S' name            an element starts; its attributes follow
///     'A' name value      an attribute of it
///     'T' text            text, references read; may come in several pieces
///     'E' name            an element ends, also one whose end was left out; not html and body
///
/// Each record is a byte for its kind and, for each string, its length (32 bits, this machine's order) and its
/// bytes in UTF-8. Every 'S' has its 'E'.
typedef struct {
  uint8_t *bytes;
  size_t count;
  /// What came after the limits of depth or memory is missing.
  int is_cut;
} cxml_events;

/// Reads `count` bytes of UTF-8 as HTML, whatever they are: no page is refused. Declarations of an encoding are not
/// obeyed. Elements deeper than `max_depth` end the reading. No file or network is touched, and no state is shared
/// between threads. Free the events with `cxml_free`.
cxml_events cxml_parse_html(const uint8_t *bytes, size_t count, int max_depth);

void cxml_free(cxml_events events);

/// Text in UTF-8 and how many bytes were none in their encoding; `bytes` is NULL if the encoding is unknown.
typedef struct {
  uint8_t *bytes;
  size_t count;
  size_t bad;
} cxml_text;

/// `bytes` in the encoding of that name (iconv's and the IANA's) as UTF-8. U+FFFD stands for each bad byte. Free the
/// text with `cxml_free_text`.
cxml_text cxml_decode(const char *encoding, const uint8_t *bytes, size_t count);

void cxml_free_text(cxml_text text);

/// The characters of an HTML entity such as `nbsp`, as a Unicode scalar value; 0 for what is none.
uint32_t cxml_html_entity(const char *name);

#endif
