// The documents that people get.
