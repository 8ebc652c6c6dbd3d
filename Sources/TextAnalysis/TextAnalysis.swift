// Text → search terms: folding, words, and where they match. Imports nothing.
