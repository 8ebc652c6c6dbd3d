// The articles that the reader imports on its first run.
