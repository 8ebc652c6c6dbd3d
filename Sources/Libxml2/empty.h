// Nothing of libxml2 is shown to Swift: its headers bring in ICU, which is not the one that Foundation has.
