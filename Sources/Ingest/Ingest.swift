// Files → Store. The whole public API of importing stands in this file.
