// The real terminal: show a grid, hear keys, sizes and signals.
