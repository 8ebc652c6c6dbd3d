// What we use of libxml2, without its headers: those clash with Foundation's ICU when Swift sees them.
#ifndef CXML_H
#define CXML_H

/// The version of the library that is linked, as it says itself.
const char *cxml_version(void);

#endif
