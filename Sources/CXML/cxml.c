#include "cxml.h"

#include <libxml/HTMLparser.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  cxml_events events;
  size_t capacity;
  htmlParserCtxtPtr parser;
  int depth;
  int max_depth;
  // The parser was told of an element around all; see `wrapper`.
  int is_wrapped;
} reading;

// Put before the page. Text outside a body would get a <p> each time, and `a <b>b</b> c` three paragraphs. A page's own
// <html> and <body> are dropped inside it.
static const char wrapper[] = "<body>";

static pthread_once_t initialised = PTHREAD_ONCE_INIT;

// libxml2 wants its tables made before threads use it.
static void initialise(void) { xmlInitParser(); }

static void cut(reading *r) {
  r->events.is_cut = 1;
  xmlStopParser(r->parser);
}

static int reserve(reading *r, size_t more) {
  if (more <= r->capacity - r->events.count) return 1;
  size_t capacity = r->capacity * 2 + more;
  uint8_t *bytes = realloc(r->events.bytes, capacity);
  if (bytes == NULL) {
    cut(r);
    return 0;
  }
  r->events.bytes = bytes;
  r->capacity = capacity;
  return 1;
}

static void append(reading *r, const void *bytes, size_t count) {
  memcpy(r->events.bytes + r->events.count, bytes, count);
  r->events.count += count;
}

// Writes a whole record or nothing.
static int record(reading *r, char kind, const void *a, size_t a_count, const void *b, size_t b_count) {
  uint32_t count = (uint32_t)a_count;
  if (!reserve(r, 1 + 2 * sizeof count + a_count + b_count)) return 0;
  append(r, &kind, 1);
  append(r, &count, sizeof count);
  append(r, a, a_count);
  if (b == NULL) return 1;
  count = (uint32_t)b_count;
  append(r, &count, sizeof count);
  append(r, b, b_count);
  return 1;
}

static size_t length(const xmlChar *text) { return strlen((const char *)text); }

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
  reading *r = context;
  if (r->events.is_cut) return;
  if (!r->is_wrapped) {
    r->is_wrapped = 1;
    return;
  }
  if (r->depth >= r->max_depth) {
    cut(r);
    return;
  }
  if (!record(r, 'S', name, length(name), NULL, 0)) return;
  r->depth += 1;
  if (attributes == NULL) return;
  for (; attributes[0] != NULL; attributes += 2) {
    const xmlChar *value = attributes[1] == NULL ? (const xmlChar *)"" : attributes[1];
    record(r, 'A', attributes[0], length(attributes[0]), value, length(value));
  }
}

static void end_element(void *context, const xmlChar *name) {
  reading *r = context;
  if (r->events.is_cut || r->depth == 0) return;
  if (record(r, 'E', name, length(name), NULL, 0)) r->depth -= 1;
}

static void characters(void *context, const xmlChar *text, int count) {
  reading *r = context;
  if (r->events.is_cut || count <= 0) return;
  record(r, 'T', text, (size_t)count, NULL, 0);
}

cxml_events cxml_parse_html(const uint8_t *bytes, size_t count, int max_depth) {
  pthread_once(&initialised, initialise);
  reading r = {.max_depth = max_depth};
  const size_t extra = sizeof wrapper - 1;
  if (count == 0) return r.events;
  char *page = count > INT_MAX - extra ? NULL : malloc(extra + count);
  if (page == NULL) {
    r.events.is_cut = 1;
    return r.events;
  }
  memcpy(page, wrapper, extra);
  memcpy(page + extra, bytes, count);

  htmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = start_element;
  handler.endElement = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  // What stands in <script> and <style>.
  handler.cdataBlock = characters;

  r.parser = htmlNewParserCtxt();
  if (r.parser == NULL) {
    free(page);
    r.events.is_cut = 1;
    return r.events;
  }
  *r.parser->sax = handler;
  r.parser->userData = &r;
  xmlDocPtr document = htmlCtxtReadMemory(
    r.parser, page, (int)(extra + count), NULL, "UTF-8",
    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NOIMPLIED | HTML_PARSE_NONET |
      HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
  if (document != NULL) xmlFreeDoc(document);
  htmlFreeParserCtxt(r.parser);
  free(page);
  return r.events;
}

void cxml_free(cxml_events events) { free(events.bytes); }

uint32_t cxml_html_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity == NULL ? 0 : entity->value;
}
